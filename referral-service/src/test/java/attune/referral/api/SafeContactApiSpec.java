package attune.referral.api;

import static attune.referral.api.Somebody.DAISY;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The mother lives where the father must not find her. Every way out is tried for her address,
/// which is her child's address, too, and stands in what she said.
@QuarkusTest
@WithBackingServices
final class SafeContactApiSpec {

  private static final String STREET = "17 Chapel Row";
  private static final String FATHER = "ADOPTER";
  private static final String MOTHER = "PARENT_CARER";
  private static final String CHILD = "FOCUS_CHILD";

  @Test
  void a_copy_for_the_father_tells_him_neither_her_address_nor_the_childs_nor_her_words() {
    Case known = hidden("ADDRESS");
    Response copy = copy(known, FATHER);
    assertThat(copy.statusCode()).isEqualTo(200);
    assertThat(copy.asString()).doesNotContainIgnoringCase("chapel").contains("Merryn");
    assertThat(copy.<Boolean>path("keptBack")).isTrue();
  }

  @Test
  void a_copy_for_the_mother_tells_her_own_address() {
    Case known = hidden("ADDRESS", "\"safeChannel\": \"POST\"");
    assertThat(copy(known, MOTHER).asString()).contains(STREET);
    assertThat(copy(known, MOTHER).<String>path("delivery")).isEqualTo("BY_POST");
  }

  @Test
  void a_copy_that_is_handed_to_her_has_no_address_on_it() {
    Case known = hidden("ADDRESS", "\"safeChannel\": \"IN_PERSON\", \"safeTimes\": \"mornings\"");
    Response copy = copy(known, MOTHER);
    assertThat(copy.<String>path("delivery")).isEqualTo("BY_HAND");
    assertThat(copy.<String>path("safeTimes")).isEqualTo("mornings");
    assertThat(copy.<String>path("people.find { it.role == 'PARENT_CARER' }.address")).isNull();
  }

  @Test
  void nothing_is_printed_for_who_is_safely_reached_in_another_way() {
    Case known = hidden("ADDRESS", "\"safeChannel\": \"TEXT\"");
    assertThat(copy(known, MOTHER).<String>path("code")).isEqualTo("NOT_BY_LETTER");
  }

  @Test
  void nothing_is_posted_while_it_is_not_known_where_he_lives() {
    Case known = hidden("ADDRESS");
    assertThat(copy(known, MOTHER).<String>path("code")).isEqualTo("MAY_BE_OPENED_BY_OTHERS");
  }

  @Test
  void a_copy_for_the_father_tells_where_his_child_lives_if_nothing_is_kept_from_him() {
    Case known = Cases.aWaiting(request(""));
    assertThat(copy(known, FATHER).asString()).contains(STREET);
    assertThat(copy(known, FATHER).<Boolean>path("keptBack")).isFalse();
  }

  @Test
  void nothing_is_sent_to_who_must_not_learn_that_there_is_a_case() {
    Response refused = copy(hidden("EXISTENCE"), FATHER);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("KEPT_FROM_RECIPIENT");
    assertThat(refused.asString()).doesNotContain("Merryn").doesNotContain(STREET);
  }

  @Test
  void who_must_not_learn_that_there_is_a_case_is_not_said_to_take_part() {
    Case known = hidden("EXISTENCE", "\"safeChannel\": \"IN_PERSON\"");
    assertThat(copy(known, MOTHER).<List<String>>path("people.id"))
        .contains(Cases.person(known, CHILD))
        .doesNotContain(Cases.person(known, FATHER));
  }

  @Test
  void letters_stop_when_the_child_has_died() {
    Case known = hidden("ADDRESS");
    String died = Bodies.somebody(Cases.person(known, CHILD), ", \"on\": \"2026-11-01\"");
    Case after = Cases.known(Api.post(MORWENNA, "/deaths", died).of(known));
    assertThat(copy(after, MOTHER).<String>path("code")).isEqualTo("LETTERS_STOPPED");
  }

  @Test
  void a_rule_that_duty_is_told_of_on_the_telephone_holds_at_once() {
    Case known = Cases.aWaiting(request(""));
    String rule = Bodies.kept(Cases.person(known, FATHER), Cases.person(known, MOTHER));
    Case after = Cases.known(Api.post(DAISY, "/safe-contacts", rule).of(known));
    assertThat(copy(after, FATHER).asString()).doesNotContain(STREET);
  }

  /// Whoever else is told of the case is not told where anybody lives: the feed, problems, lists,
  /// progress, a name check. What Kafka gets is looked at in `MessageContractTest`.
  @TestFactory
  Stream<DynamicTest> nothing_else_that_leaves_tells_an_address() {
    Case known = hidden("ADDRESS");
    return Stream.of(
            Api.get(ROSA, ""),
            Api.get(ROSA, "/history"),
            Api.get(DAISY, ""),
            Api.get(TAMSIN, ""),
            Api.get(ROSA, "/v1/referrals"),
            Api.get(MORWENNA, "/v1/referrals"),
            Api.get(MORWENNA, "/v1/waiting-list"),
            Api.get(MOSAIC, "/v1/referral-events"),
            Api.post(MORWENNA, "/acceptances", "{\"address\": \"" + STREET + "\"}"),
            Api.post(MORWENNA, "/reallocations", "{\"why\": \"" + STREET + "\"}"),
            Api.post(PIRAN, "/deaths", "{\"personId\": \"" + STREET + "\"}"),
            Api.post(ROSA, "/v1/referrals", request("").replace("FOCUS_CHILD", "CHILD")))
        .map(ask ->
            DynamicTest.dynamicTest(
                ask.who() + " " + ask.method() + " " + ask.path(),
                () -> assertThat(ask.of(known).asString()).doesNotContain("Chapel")));
  }

  private static Case hidden(String secret) {
    return hidden(secret, "\"phone\": \"01872 000009\"");
  }

  /// @param reached how the mother is reached, besides her address
  private static Case hidden(String secret, String reached) {
    return Cases.aWaiting(
        request(
                """
                "safeContacts": [{"keptFrom": "father", "about": "mother", "secrets": ["%s"]}],\
                """
                    .formatted(secret))
            .replaceFirst("(?s)(\"key\": \"mother\",\"contact\": \\{)", "$1" + reached + ", "));
  }

  private static Response copy(Case known, String recipient) {
    return Api.get(MORWENNA, "/copies/" + Cases.person(known, recipient)).of(known);
  }

  private static String request(String more) {
    String home = "\"contact\": {\"address\": \"%s\"},".formatted(STREET);
    String father =
        """
        {"key": "father", "role": "ADOPTER", "name": "Davy Tremayne", "dateOfBirth": "1990-03-02",
         "relationship": "father", "toBeFilmed": false},\
        """;
    return Bodies.aRequest()
        .replace("\"people\": [", more + "\"people\": [" + father)
        .replace("{\"key\": \"child\",", "{\"key\": \"child\"," + home)
        .replace("{\"key\": \"mother\",", "{\"key\": \"mother\"," + home)
        .replace(Bodies.HOPE, "live in peace at 17, Chapel Row");
  }
}
