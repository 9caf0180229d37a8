package attune.consent.api;

import static attune.consent.api.Deciding.isPermitted;
import static attune.consent.api.Deciding.reasons;
import static attune.consent.api.Somebody.PIRAN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.ReferralMessages;
import attune.consent.WithReferral;
import attune.consent.api.Api.Case;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.testing.WithBackingServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a register learns of its case while the work goes on.
@QuarkusTest
@WithReferral
@WithBackingServices
final class KeepingUpSpec {

  private final ReferralMessages messages = new ReferralMessages();

  @AfterEach
  void disconnect() {
    messages.close();
  }

  @Test
  void a_death_that_is_taken_back_is_undone_as_soon_as_it_is_told() {
    Family family = Family.ofAGirlOfSix(messages).withPiran();
    Deciding.withMothersYes(family);
    Case dead = family.motherDied().known();
    assertThat(isDead(dead, family.mother)).isTrue();
    assertThat(Api.get(PIRAN, "").of(dead).jsonPath().getList("holds.kind"))
        .containsExactly("DEATH");

    Case known = family.motherIsAliveAfterAll().known();

    Response register = Api.get(PIRAN, "").of(known);
    assertThat(isDead(known, family.mother)).isFalse();
    assertThat(register.jsonPath().getList("holds")).isEmpty();
    assertThat(reasons(family)).containsExactly("HELD");
    Written.after(known, Api.post(PIRAN, "/reevaluations", Bodies.of("reevaluations", family)));
    assertThat(isPermitted(family)).isTrue();
  }

  @Test
  void who_must_not_know_of_the_case_is_given_nothing_of_it_whatever_was_checked() {
    Family family = Family.ofAGirlOfSix(messages).withPiran();
    Case known = Deciding.withMothersYes(family);
    UUID film = UUID.randomUUID();
    Written.after(
        known,
        Api.post(
            PIRAN,
            "/films",
            "{\"filmId\": \"%s\", \"people\": [\"%s\"]}".formatted(film, family.child)));
    known = family.fatherMustNotKnow().known();

    String offer =
        "{\"filmId\": \"%s\", \"to\": \"%s\", \"check\": \"ALLOWED\"}"
            .formatted(film, family.father);
    Api.given(known)
        .when(Api.post(PIRAN, "/offers", offer))
        .then(Api.conflict(Refusal.SAFE_CONTACT_FORBIDS));
    Api.given(known)
        .when(Api.post(PIRAN, "/holder-requests", Bodies.of("holder-requests", family)))
        .then(Api.conflict(Refusal.SAFE_CONTACT_FORBIDS));
  }

  private static boolean isDead(Case known, String person) {
    return Api.get(PIRAN, "")
        .of(known)
        .path("people.find { it.id == '%s' }.dead".formatted(person));
  }
}
