package attune.referral.api;

import static attune.referral.api.Api.given;
import static attune.referral.api.Somebody.CONSENT_SERVICE;
import static attune.referral.api.Somebody.DEMELZA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/// Who is in a case, as our own services are told.
@QuarkusTest
@WithBackingServices
final class HouseholdSpec {

  @Test
  void people_are_told_by_id_with_what_consent_rests_on() {
    Case known = Cases.aReferralWithSomethingToKeep();
    JsonPath told = household(known);

    assertThat(told.getString("people.find { it.role == 'FOCUS_CHILD' }.born"))
        .isEqualTo("2021-05-05");
    assertThat(told.getBoolean("people.find { it.role == 'PARENT_CARER' }.toBeFilmed")).isTrue();
    assertThat(told.getBoolean("people.find { it.role == 'PARENT_CARER' }.dead")).isFalse();
    assertThat(told.getList("safeContacts[0].secrets")).isEqualTo(java.util.List.of("ADDRESS"));
    assertThat(told.getLong("version")).isEqualTo(known.version());
  }

  @Test
  void who_may_see_the_case_is_told() {
    JsonPath told = household(Cases.aRestrictedReferral());

    assertThat(told.getString("status")).isEqualTo("ALLOCATED");
    assertThat(told.getString("referrer")).isEqualTo(ROSA.id());
    assertThat(told.getString("practitioner")).isEqualTo(PIRAN.id());
    assertThat(told.getList("named")).containsExactlyInAnyOrder(MORWENNA.id(), DEMELZA.id());
  }

  @Test
  void nobodys_name_and_nobodys_words_are_told() {
    String told = Api.get(CONSENT_SERVICE, "/household").of(Cases.anAllocatedReferral()).asString();

    assertThat(told)
        .doesNotContain("Merryn", "Kerensa", "Tremayne", "Rosa", "Portuguese", "9434765919");
  }

  @Test
  void a_case_that_is_not_there_has_none() {
    given(new Case("0199a0a0-0000-7000-8000-00000000000d", 1))
        .when(Api.get(CONSENT_SERVICE, "/household"))
        .then(Api.problem(404, Code.NOT_FOUND));
  }

  private static JsonPath household(Case known) {
    return Api.get(CONSENT_SERVICE, "/household").of(known).jsonPath();
  }
}
