package attune.consent.api;

import static attune.consent.api.Deciding.decide;
import static attune.consent.api.Deciding.isPermitted;
import static attune.consent.api.Deciding.permit;
import static attune.consent.api.Deciding.reasons;
import static attune.consent.api.Deciding.use;
import static attune.consent.api.Somebody.DAISY;
import static attune.consent.api.Somebody.MORWENNA;
import static attune.consent.api.Somebody.PIRAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.consent.ReferralMessages;
import attune.consent.ReferralStandIn;
import attune.consent.WithReferral;
import attune.consent.api.Api.Case;
import attune.eventsourcing.testing.WithBackingServices;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What families and those who work with them live through.
@QuarkusTest
@WithReferral
@WithBackingServices
final class JourneySpec {

  private final ReferralMessages messages = new ReferralMessages();

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

  @AfterEach
  void disconnect() {
    messages.close();
    Clocks.reset(management);
  }

  @Test
  void a_child_turns_twelve_tonight() {
    LocalDate birthday = Clocks.today().plusDays(1);
    Family family = new Family(messages, birthday.minusYears(12).toString()).sent().withPiran();
    family.known();
    await().atMost(Family.PATIENCE).until(() -> isOnList(family));
    Case known = Deciding.withMothersYes(family);
    assertThat(isPermitted(family)).isTrue();
    Instant today = Clocks.now();

    Clocks.moveTo(management, Clocks.midnight(birthday));

    assertThat(isPermitted(family)).isFalse();
    assertThat(reasons(family)).contains("OWN_CONSENT_NEEDED");
    await().atMost(Family.PATIENCE).until(() -> history(known).contains("consent.came-of-age"));
    Response then =
        Api.post(
                PIRAN,
                "/v1/consent-decisions",
                Said.decision(family.caseId, Said.quoted(family.child))
                    .replaceFirst("\\{", "{\"asOf\": \"%s\", ".formatted(today)))
            .of(null);
    assertThat(then.<Boolean>path("permitted")).as(then.asString()).isTrue();
    assertThat(then.<String>path("permitId")).isNull();

    Deciding.withOwnYes(family, new Case(known.id(), Registers.version(known.id())));
    assertThat(isPermitted(family)).isTrue();
    assertThat(isOnList(family)).isFalse();
  }

  @Test
  void one_parent_permits_the_other_objects_and_a_manager_resolves_it() {
    Family family = Family.ofABoyOfThirteen(messages).withPiran();
    Deciding.withOwnYes(family, family.known());
    assertThat(isPermitted(family)).isTrue();

    Response raised =
        Api.post(DAISY, "/objections", Bodies.of("objections", family)).of(family.known());
    assertThat(raised.statusCode()).as(raised.asString()).isEqualTo(200);
    assertThat(reasons(family)).contains("OBJECTION");
    String objection = raised.path("id");
    Response again =
        Api.post(DAISY, "/objections", Bodies.of("objections", family)).of(family.known());
    assertThat(again.<String>path("id")).as(again.asString()).isEqualTo(objection);
    Case objected = new Case(family.caseId, raised.<Integer>path("version"));
    String resolution =
        "{\"objectionId\": \"%s\", \"reason\": \"He is clear.\", \"legalAdvice\": \"Taken.\"}"
            .formatted(objection);
    Api.given(objected)
        .when(Api.post(PIRAN, "/objection-resolutions", resolution))
        .then(Api.status(403));

    Case resolved =
        Written.after(objected, Api.post(MORWENNA, "/objection-resolutions", resolution));

    assertThat(isPermitted(family)).isTrue();
    assertThat(history(resolved))
        .contains("consent.given", "consent.objection-raised", "consent.objection-resolved");
    assertThat(Api.get(MORWENNA, "/history").of(resolved).asString()).contains("He is clear.");
  }

  @Test
  void who_takes_it_back_on_the_telephone_is_heard_at_once() {
    Family family = Family.ofAGirlOfSix(messages).withPiran();
    Case known = Deciding.withMothersYes(family);
    String before = permit(family);
    String used = permit(family);
    String use = UUID.randomUUID().toString();
    assertThat(use(family, used, use).statusCode()).isEqualTo(200);
    assertThat(use(family, used, use).statusCode()).as("a retry").isEqualTo(200);

    Response withdrawn =
        Api.post(DAISY, "/withdrawals", Said.withdrawal(family.child, Said.parent(family.mother)))
            .of(new Case(known.id(), 1));
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);

    Response late = use(family, before);
    assertThat(late.statusCode()).as(late.asString()).isEqualTo(409);
    assertThat(late.<String>path("code")).isEqualTo("NOT_PERMITTED");
    assertThat(late.jsonPath().getList("errors.code")).contains("WITHDRAWN");
    assertThat(use(family, UUID.randomUUID().toString()).<String>path("code"))
        .isEqualTo("NO_SUCH_PERMIT");
    assertThat(reasons(family)).contains("WITHDRAWN");
  }

  @Test
  void what_was_spoken_earlier_lists_every_use_in_between() {
    Family family = Family.ofAGirlOfSix(messages).withPiran();
    Deciding.withMothersYes(family);
    Instant spoken = Clocks.now();
    String permit = permit(family);
    assertThat(use(family, permit).statusCode()).isEqualTo(200);
    String withdrawal =
        Said.withdrawal(family.child, Said.parent(family.mother))
            .replaceFirst("\\{", "{\"happenedAt\": \"%s\", ".formatted(spoken));

    Case known = Written.after(family.known(), Api.post(PIRAN, "/withdrawals", withdrawal));

    Response history = Api.get(PIRAN, "/history").of(known);
    assertThat(
            history
                .jsonPath()
                .getList("items.find { it.type == 'consent.withdrawn' }.details.breaches"))
        .isEqualTo(List.of(permit));
  }

  @Test
  void nothing_is_permitted_while_referral_service_is_away_with_something_new() {
    Family family = Family.ofAGirlOfSix(messages).withPiran();
    Case known = Deciding.withMothersYes(family);
    ReferralStandIn.isAway(true);
    try {
      family.bornOn(Clocks.today().minusYears(13).toString());
      await().atMost(Family.PATIENCE).until(() -> Registers.isBehind(family.caseId));
      Response behind =
          Api.post(
                  PIRAN,
                  "/v1/consent-decisions",
                  Said.decision(family.caseId, Said.quoted(family.child)))
              .of(null);
      assertThat(behind.statusCode()).as(behind.asString()).isEqualTo(503);
      assertThat(behind.<String>path("code")).isEqualTo("REGISTER_BEHIND");
      Api.given(known)
          .when(
              Api.post(
                  DAISY, "/withdrawals", Said.withdrawal(family.child, Said.parent(family.mother))))
          .then(Api.status(200));
    } finally {
      ReferralStandIn.isAway(false);
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> !Registers.isBehind(family.caseId));
    assertThat(reasons(family)).contains("OWN_CONSENT_NEEDED");
  }

  @Test
  void the_matrix_says_what_the_decision_says() {
    Family family = Family.ofAGirlOfSix(messages).withPiran();
    Case known = Deciding.withMothersYes(family);
    Response register = Api.get(PIRAN, "").of(known);

    String cell = "matrix.find { it.personId == '%s' && it.purpose == '%s' }";
    assertThat(register.<Boolean>path(cell.formatted(family.child, "FILMING") + ".permitted"))
        .isTrue();
    assertThat(register.<List<String>>path(cell.formatted(family.mother, "FILMING") + ".reasons"))
        .isEqualTo(decide(family, Said.quoted(family.mother)).jsonPath().getList("reasons.reason"));
    assertThat(register.<String>path("filming")).isEqualTo("ON_HOLD");
  }

  @Test
  void a_register_is_read_as_it_was() {
    Family family = Family.ofAGirlOfSix(messages).withPiran();
    Case opened = family.known();
    Instant then = Clocks.now();
    Case later = Deciding.withMothersYes(family);

    Response was = Api.get(PIRAN, "?asOf=" + then).of(later);

    assertThat(was.<Integer>path("version")).isEqualTo((int) opened.version());
    assertThat(was.jsonPath().getList("said")).isEmpty();
    assertThat(Api.get(PIRAN, "?asOf=2020-01-01T00:00:00Z").of(later).statusCode()).isEqualTo(404);
  }

  private static boolean isOnList(Family family) {
    return Api.get(PIRAN, "/v1/consent-worklists/birthdays?limit=200")
        .of(null)
        .jsonPath()
        .getList("items.caseId")
        .contains(family.caseId);
  }

  private static List<String> history(Case known) {
    return Api.get(PIRAN, "/history").of(known).jsonPath().getList("items.type");
  }
}
