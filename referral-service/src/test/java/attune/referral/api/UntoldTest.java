package attune.referral.api;

import static attune.referral.api.Api.done;
import static attune.referral.api.Api.given;
import static attune.referral.api.Api.post;
import static attune.referral.api.Api.problem;
import static attune.referral.api.Api.status;
import static attune.referral.api.Somebody.DAISY;
import static attune.referral.api.Somebody.DEMELZA;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import attune.referral.api.Api.Case;
import attune.referral.domain.CaseStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody is not told of has, for them, not happened: no answer, number or refusal is other
/// than it would have been.
@QuarkusTest
@WithBackingServices
final class UntoldTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// By Morwenna, who is then named with Demelza; nobody else is.
  private static final String ESCALATION = Bodies.escalation(DEMELZA);

  private static void escalate(Case known) {
    assertThat(post(MORWENNA, "/escalations", ESCALATION).of(known).statusCode()).isEqualTo(200);
  }

  @Nested
  class an_escalation {

    @ParameterizedTest
    @EnumSource(names = {"ROSA", "TAMSIN", "PIRAN", "DAISY"})
    void leaves_the_case_as_it_was_for_who_is_not_named(Somebody who) {
      Case known = Cases.anAllocatedReferral();
      Response before = Api.get(who, "").of(known);
      escalate(known);
      Response after = Api.get(who, "").of(known);

      assertThat(before.statusCode()).isEqualTo(200);
      assertThat(after.asString()).isEqualTo(before.asString());
      assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    static Stream<Arguments> deeds() {
      Supplier<Case> sent = Cases::aSentRequest;
      Supplier<Case> allocated = Cases::anAllocatedReferral;
      Function<Case, String> kept =
          known ->
              Bodies.kept(Cases.person(known, "PARENT_CARER"), Cases.person(known, "FOCUS_CHILD"));
      return Stream.of(
          arguments(ROSA, "/withdrawals", sent, always(Bodies.withdrawal())),
          arguments(ROSA, "/answers", sent, always("{}")),
          arguments(TAMSIN, "/declines", sent, always(Bodies.decline())),
          arguments(PIRAN, "/hand-overs", allocated, always(Bodies.to(JENNA, "note"))),
          arguments(DAISY, "/safe-contacts", allocated, kept),
          arguments(DEMELZA, "/restrictions", allocated, always(Staffing.restriction())),
          arguments(DEMELZA, "/restriction-lifts", allocated, always(Bodies.why())));
    }

    /// Two cases alike, but that one was escalated: every answer on one is the answer on the other.
    @ParameterizedTest
    @MethodSource("deeds")
    void leaves_no_trace_in_what_others_are_answered(
        Somebody who, String path, Supplier<Case> some, Function<Case, String> body) {
      Case escalated = some.get();
      Case twin = some.get();
      String named = Bodies.escalation(MORWENNA);
      assertThat(post(MORWENNA, "/escalations", named).of(escalated).statusCode()).isEqualTo(200);

      Response done = post(who, path, body.apply(escalated)).of(escalated);
      Response onTwin = post(who, path, body.apply(twin)).of(twin);

      assertThat(done.statusCode()).isEqualTo(onTwin.statusCode());
      assertThat(done.header("ETag")).isEqualTo(onTwin.header("ETag"));
      assertThat(withoutItsOwn(done)).isEqualTo(withoutItsOwn(onTwin));
      assertThat(withoutItsOwn(Api.get(who, "/history").of(escalated)))
          .isEqualTo(withoutItsOwn(Api.get(who, "/history").of(twin)));
    }

    /// An answer without the ids, references and times that no two cases share.
    private static String withoutItsOwn(Response answer) {
      return answer
          .asString()
          .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}", "id")
          .replaceAll("VIG-\\w\\w-\\w{5}", "reference")
          .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }

    private static Function<Case, String> always(String body) {
      return _ -> body;
    }

    @Test
    void is_in_the_way_of_nobody() {
      Case sent = Cases.aRequestOfMosaic();
      escalate(sent);
      given(sent).when(post(TAMSIN, "/information-requests", Bodies.question())).then(status(200));
      Case asked = new Case(sent.id(), sent.version() + 1);
      escalate(asked);
      given(asked).when(post(MOSAIC, "/answers", Bodies.answer())).then(status(200));
      Case answered = new Case(sent.id(), sent.version() + 2);
      escalate(answered);
      given(answered).when(post(TAMSIN, "/acceptances", "{}")).then(done(CaseStatus.WAITING));
      Case waiting = new Case(sent.id(), sent.version() + 3);
      escalate(waiting);
      given(waiting)
          .when(post(MORWENNA, "/allocations", Bodies.to(PIRAN)))
          .then(done(CaseStatus.ALLOCATED));
    }

    @Test
    void leaves_no_number_out_of_the_history() {
      Case known = Cases.anAllocatedReferral();
      escalate(known);
      given(known).when(post(PIRAN, "/hand-overs", Bodies.to(JENNA, "note"))).then(status(200));

      assertThat(Api.get(JENNA, "/history").of(known).<List<Integer>>path("items.version"))
          .containsExactly(1, 2, 3, 4);
    }

    @Test
    void leaves_no_number_out_of_the_feed() {
      Case sent = Cases.aRequestOfMosaic();
      escalate(sent);
      given(sent).when(post(TAMSIN, "/information-requests", Bodies.question())).then(status(200));

      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(told(sent))
                  .extracting(event -> event.get("id"), event -> event.get("sequence"))
                  .containsExactly(
                      tuple(sent.id() + "/1", "0000000000000000001"),
                      tuple(sent.id() + "/2", "0000000000000000002")));
    }

    /// What Mosaic's feed says of a case.
    private static List<Map<String, Object>> told(Case known) {
      String next = "/v1/referral-events?limit=200";
      List<Map<String, Object>> all = new ArrayList<>();
      for (int page = 0; page < 100; page++) {
        Response batch = RestAssured.given().auth().oauth2(MOSAIC.token()).get(next);
        List<Map<String, Object>> events = batch.jsonPath().getList("");
        if (events.isEmpty()) {
          break;
        }
        all.addAll(events);
        next = batch.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
      }
      return all.stream().filter(event -> known.id().equals(event.get("subject"))).toList();
    }
  }

  @Nested
  class what_is_known_of_the_people {

    @Test
    void is_not_in_the_way_of_who_is_not_told() {
      Case asked = Cases.aQuestionedRequest();
      String mother = Cases.person(asked, "PARENT_CARER");
      String kept = Bodies.kept(mother, Cases.person(asked, "FOCUS_CHILD"));
      assertThat(post(MORWENNA, "/safe-contacts", kept).of(asked).statusCode()).isEqualTo(200);

      given(asked).when(post(ROSA, "/answers", Bodies.answer())).then(status(200));
    }

    @Test
    void is_in_the_way_of_who_is_told_and_does_not_name_the_rest() {
      Case sent = Cases.aSentRequest();
      String kept =
          Bodies.kept(Cases.person(sent, "PARENT_CARER"), Cases.person(sent, "FOCUS_CHILD"));
      assertThat(post(MORWENNA, "/safe-contacts", kept).of(sent).statusCode()).isEqualTo(200);
      Case after = new Case(sent.id(), sent.version() + 1);
      assertThat(post(TAMSIN, "/information-requests", Bodies.question()).of(after).statusCode())
          .isEqualTo(200);

      given(sent)
          .when(post(ROSA, "/withdrawals", Bodies.withdrawal()))
          .then(problem(412, Code.STALE))
          .then(answer ->
              assertThat(answer.<List<String>>path("changes.type"))
                  .containsExactly("referral.information-requested"));
      given(sent)
          .when(post(MORWENNA, "/withdrawals", Bodies.withdrawal()))
          .then(problem(412, Code.STALE))
          .then(answer ->
              assertThat(answer.<List<String>>path("changes.type"))
                  .containsExactly(
                      "referral.safe-contact-agreed", "referral.information-requested"));
    }

    @Test
    void is_not_in_the_way_of_duty_who_is_told_of_no_step() {
      Case known = Cases.anAllocatedReferral();
      String kept =
          Bodies.kept(Cases.person(known, "PARENT_CARER"), Cases.person(known, "FOCUS_CHILD"));
      Case seen = new Case(known.id(), 1);
      given(seen).when(post(DAISY, "/safe-contacts", kept)).then(status(200));
    }
  }
}
