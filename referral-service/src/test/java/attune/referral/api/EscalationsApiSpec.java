package attune.referral.api;

import static attune.referral.api.Api.post;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What somebody was told in confidence is in a list of their own.
@QuarkusTest
@WithBackingServices
final class EscalationsApiSpec {

  private static Case escalatedBy(Somebody who, Case known, Somebody told) {
    Response done = post(who, "/escalations", Bodies.escalation(told)).of(known);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    return Cases.known(done);
  }

  private static Response toldTo(Somebody who, String parameters) {
    return RestAssured.given().auth().oauth2(who.token()).get("/v1/escalations?" + parameters);
  }

  private static List<String> told(Somebody who) {
    return toldTo(who, "limit=200").path("items.caseId");
  }

  @Test
  void who_is_named_and_who_told_them_have_the_case_in_it_and_nobody_else() {
    Case known = Cases.anAllocatedReferral();
    escalatedBy(PIRAN, known, MORWENNA);

    assertThat(told(MORWENNA)).contains(known.id());
    assertThat(told(PIRAN)).contains(known.id());
    assertThat(told(JENNA)).doesNotContain(known.id());
    assertThat(told(TAMSIN)).doesNotContain(known.id());
    assertThat(toldTo(MORWENNA, "limit=200").<List<String>>path("items.reference"))
        .contains(Staffing.reference(known));
    assertThat(toldTo(MORWENNA, "limit=200").asString()).doesNotContain("afraid");
  }

  @Test
  void the_latest_comes_first_and_each_once_page_by_page() {
    Case first = Cases.anAllocatedReferral();
    Case second = Cases.anAllocatedReferral();
    escalatedBy(PIRAN, second, MORWENNA);
    escalatedBy(PIRAN, first, MORWENNA);

    Response page = toldTo(MORWENNA, "limit=1");
    assertThat(page.<List<String>>path("items.caseId")).containsExactly(first.id());
    String cursor = page.path("page.next");
    assertThat(toldTo(MORWENNA, "limit=1&cursor=" + cursor).<List<String>>path("items.caseId"))
        .containsExactly(second.id());
  }

  @Test
  void who_sees_the_case_no_more_has_it_there_no_more() {
    Case handedOver = Cases.anAllocatedReferral();
    Case after = escalatedBy(MORWENNA, handedOver, PIRAN);
    assertThat(told(PIRAN)).contains(handedOver.id());
    assertThat(post(PIRAN, "/hand-overs", Bodies.to(JENNA, "note")).of(after).statusCode())
        .isEqualTo(200);
    assertThat(told(PIRAN)).doesNotContain(handedOver.id());

    Case restricted =
        Staffing.restricted(escalatedBy(PIRAN, Cases.anAllocatedReferral(), MORWENNA));
    assertThat(told(MORWENNA)).doesNotContain(restricted.id());
  }

  @Test
  void triage_has_it_there_until_it_has_decided() {
    Case sent = Cases.aSentRequest();
    Case escalated = escalatedBy(TAMSIN, sent, MORWENNA);
    assertThat(told(TAMSIN)).contains(sent.id());
    assertThat(post(TAMSIN, "/acceptances", "{}").of(escalated).statusCode()).isEqualTo(200);
    assertThat(told(TAMSIN)).doesNotContain(sent.id());
  }
}
