package attune.consent.api;

import static attune.consent.api.Deciding.decide;
import static attune.consent.api.Deciding.use;
import static attune.consent.api.Somebody.PIRAN;
import static attune.consent.api.Somebody.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.ReferralMessages;
import attune.consent.WithReferral;
import attune.consent.api.Api.Case;
import attune.eventsourcing.testing.WithBackingServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From the request to the first film.
@QuarkusTest
@WithReferral
@WithBackingServices
final class AcceptingSpec {

  private final ReferralMessages messages = new ReferralMessages();

  @AfterEach
  void disconnect() {
    messages.close();
  }

  @Test
  void a_girl_of_six_is_filmed_once_those_who_may_have_said_yes() {
    Family family = Family.ofAGirlOfSix(messages).withPiran();
    Case known = family.known();
    String both = Said.quoted(family.child, family.mother);

    Response refused = decide(family, both);
    assertThat(refused.<Boolean>path("permitted")).as(refused.asString()).isFalse();
    assertThat(refused.jsonPath().getList("reasons.reason")).contains("NO_CONSENT", "NO_CONTRACT");

    known = Written.after(known, Api.post(PIRAN, "/contracts-given", Said.contract(family.mother)));
    known =
        Written.after(known, Api.post(PIRAN, "/consents", Said.yes(family.mother, Said.self())));
    known =
        Written.after(
            known,
            Api.post(PIRAN, "/consents", Said.yes(family.child, Said.parent(family.mother))));

    Response permitted = decide(family, both);
    assertThat(permitted.<Boolean>path("permitted")).as(permitted.asString()).isTrue();
    String permit = permitted.path("permitId");
    Response used = use(family, permit, "0199a0a0-0000-7000-8000-0000000000a1");
    assertThat(used.statusCode()).as(used.asString()).isEqualTo(200);
    assertThat(used.<Integer>path("version")).isGreaterThan((int) known.version());
    Response again = use(family, permit, "0199a0a0-0000-7000-8000-0000000000a2");
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(409);
    assertThat(again.<String>path("code")).isEqualTo("PERMIT_USED");
  }

  @Test
  void a_boy_of_thirteen_answers_before_acceptance_and_again_after_the_contract() {
    Family family = Family.ofABoyOfThirteen(messages);
    Case known = family.known();
    known =
        Written.after(
            known, Api.post(ROSA, "/consents", Said.yes(family.child, Said.self(), "\"FILMING\"")));
    assertThat(Api.get(ROSA, "").of(known).<String>path("filming")).isEqualTo("ON_HOLD");

    known = family.withPiran().known();
    Api.given(known)
        .when(Api.post(ROSA, "/consents", Said.yes(family.child, Said.self())))
        .then(Api.status(403));
    Response refused = decide(family, Said.quoted(family.child));
    assertThat(refused.jsonPath().getList("reasons.reason"))
        .as(refused.asString())
        .contains("TO_BE_CONFIRMED");
  }
}
