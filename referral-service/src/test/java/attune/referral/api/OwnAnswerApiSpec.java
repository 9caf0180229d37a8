package attune.referral.api;

import static attune.referral.api.Api.given;
import static attune.referral.api.Api.post;
import static attune.referral.api.Api.status;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever sent a request finds in it whose own answer they may record.
@QuarkusTest
@WithBackingServices
final class OwnAnswerApiSpec {

  private static String ofAThirteenYearOld(String request) {
    return request.replace("\"dateOfBirth\": \"2021-05-05\"", "\"dateOfBirth\": \"2013-05-05\"");
  }

  /// The ids of the children whose own answer the sender may record.
  private static List<String> children(Somebody sender, Case sent) {
    return Api.get(sender, "").of(sent).path("children.id");
  }

  @Test
  void a_referrer_and_a_case_system_record_what_a_child_of_their_request_said() {
    Case rosas = Cases.send(ROSA, ofAThirteenYearOld(Bodies.aRequest()));
    Case mosaics = Cases.send(MOSAIC, ofAThirteenYearOld(Bodies.aRequestOf("MOSAIC")));
    for (var sent : Map.of(ROSA, rosas, MOSAIC, mosaics).entrySet()) {
      List<String> children = children(sent.getKey(), sent.getValue());
      assertThat(children).hasSize(1);
      String answer = Bodies.ownAnswerOf(children.getFirst());
      given(sent.getValue()).when(post(sent.getKey(), "/own-answers", answer)).then(status(200));
    }
  }

  @Test
  void nobody_of_the_request_is_named_once_it_is_decided() {
    Case waiting = Cases.aWaitingReferral();
    assertThat(Api.get(ROSA, "").of(waiting).asString()).doesNotContain("children");
    Case declined = Cases.send(ROSA, ofAThirteenYearOld(Bodies.aRequest()));
    assertThat(post(TAMSIN, "/declines", Bodies.decline()).of(declined).statusCode())
        .isEqualTo(200);
    assertThat(Api.get(ROSA, "").of(declined).asString()).doesNotContain("children");
  }
}
