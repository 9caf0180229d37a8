package attune.consent.api;

import static attune.consent.api.Somebody.PIRAN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.api.Api.Case;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/// What Piran asks and does, in one line each.
final class Deciding {

  private Deciding() {}

  static Response decide(Family family, String people) {
    Response answer =
        Api.post(PIRAN, "/v1/consent-decisions", Said.decision(family.caseId, people)).of(null);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  static boolean isPermitted(Family family) {
    return decide(family, Said.quoted(family.child)).path("permitted");
  }

  static List<String> reasons(Family family) {
    return decide(family, Said.quoted(family.child)).jsonPath().getList("reasons.reason");
  }

  static String permit(Family family) {
    Response answer = decide(family, Said.quoted(family.child));
    assertThat(answer.<Boolean>path("permitted")).as(answer.asString()).isTrue();
    return answer.path("permitId");
  }

  static Response use(Family family, String permit, String use) {
    String body = "{\"caseId\": \"%s\", \"useId\": \"%s\"}".formatted(family.caseId, use);
    return Api.post(PIRAN, "/v1/consent-decisions/" + permit + "/uses", body).of(null);
  }

  static Response use(Family family, String permit) {
    return use(family, permit, UUID.randomUUID().toString());
  }

  /// The contract was given to the mother, and she says yes for the child.
  static Case withMothersYes(Family family) {
    Case known = family.known();
    known = Written.after(known, Api.post(PIRAN, "/contracts-given", Said.contract(family.mother)));
    return Written.after(
        known, Api.post(PIRAN, "/consents", Said.yes(family.child, Said.parent(family.mother))));
  }

  /// The contract was given to the child, who says yes.
  static Case withOwnYes(Family family, Case before) {
    Case known =
        Written.after(before, Api.post(PIRAN, "/contracts-given", Said.contract(family.child)));
    return Written.after(known, Api.post(PIRAN, "/consents", Said.yes(family.child, Said.self())));
  }
}
