package attune.referral.api;

import static attune.referral.api.Parked.LIST;
import static attune.referral.api.Parked.listed;
import static attune.referral.api.Parked.redeliver;
import static attune.referral.api.Parked.told;
import static attune.referral.api.Parked.waiting;
import static attune.referral.api.Somebody.ADAM;
import static attune.referral.domain.ARequest.MERRYN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.AsOwner;
import attune.referral.CaseSteps;
import attune.referral.ConsentService;
import attune.referral.automation.ConsentFacts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A message of consent-service that can't be handled puts its case's messages aside, and an admin
/// has them handled after all.
@QuarkusTest
@WithBackingServices
final class ParkedMessagesSpec {

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

  @Inject ConsentFacts facts;

  private final ConsentService consentService = new ConsentService();

  @AfterEach
  void disconnect() {
    consentService.close();
  }

  @Test
  void are_listed_while_other_cases_go_on_and_handled_in_order_once_it_is_mended()
      throws SQLException {
    UUID poisoned = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    AsOwner.run(
        "alter table consent_fact add constraint a_bug check (case_id <> '" + poisoned + "')");

    consentService.tell(poisoned, 1, "given", MERRYN.toString(), "");
    consentService.tell(poisoned, 2, "withdrawn", MERRYN.toString(), "");
    consentService.tell(other, 1, "given", MERRYN.toString(), "");

    await().atMost(CaseSteps.PATIENCE).until(() -> answers(other).equals(List.of("GIVEN")));
    await().atMost(CaseSteps.PATIENCE).until(() -> waiting(poisoned) == 2);
    assertThat(listed(poisoned))
        .containsEntry("source", "consent-facts")
        .containsEntry("topic", "attune.consent.v1")
        .containsEntry("type", "attune.consent.given.v1")
        .containsEntry("reason", "FAILED: SQLException 23514")
        .containsEntry("redeliveries", 0)
        .containsKey("since")
        .doesNotContainKey("redeliveredAt");

    assertThat(told(redeliver(poisoned)))
        .isEqualTo(Map.of("handled", 0, "waiting", 2, "reason", "FAILED: SQLException 23514"));
    assertThat(listed(poisoned)).containsEntry("redeliveries", 1).containsKey("redeliveredAt");

    AsOwner.run("alter table consent_fact drop constraint a_bug");
    assertThat(told(redeliver(poisoned))).isEqualTo(Map.of("handled", 2, "waiting", 0));
    assertThat(answers(poisoned)).containsExactly("WITHDRAWN");
    assertThat(waiting(poisoned)).isZero();
    assertThat(told(redeliver(poisoned))).isEqualTo(Map.of("handled", 0, "waiting", 0));
  }

  @Test
  void that_can_not_be_understood_say_where_and_nothing_of_what_they_say() {
    UUID poisoned = UUID.randomUUID();
    consentService.tell(poisoned, 1, "given", "Merryn Tremayne", "");
    await().atMost(CaseSteps.PATIENCE).until(() -> waiting(poisoned) == 1);

    Response answer = redeliver(poisoned);

    assertThat(told(answer))
        .isEqualTo(Map.of("handled", 0, "waiting", 1, "reason", "INVALID: /person"));
    assertThat(answer.header("ETag")).isNull();
    assertThat(Api.get(ADAM, LIST + "?limit=200").of(null).asString())
        .contains("INVALID: /person")
        .doesNotContain("Merryn");
    assertThat(RestAssured.get(management.resolve("/q/metrics")).asString())
        .contains("attune_consumer_parked_messages{");
  }

  @Test
  void of_two_admins_at_once_are_handled_for_one_of_them() throws SQLException {
    UUID poisoned = UUID.randomUUID();
    AsOwner.run(
        "alter table consent_fact add constraint b_bug check (case_id <> '" + poisoned + "')");
    for (int version = 1; version <= 8; version++) {
      consentService.tell(poisoned, version, "given", MERRYN.toString(), "");
    }
    await().atMost(CaseSteps.PATIENCE).until(() -> waiting(poisoned) == 8);
    AsOwner.run("alter table consent_fact drop constraint b_bug");

    List<Integer> handled =
        List.of(1, 2).parallelStream()
            .map(_ -> redeliver(poisoned).<Integer>path("handled"))
            .sorted()
            .toList();

    assertThat(handled).containsExactly(0, 8);
    assertThat(answers(poisoned)).containsExactly("GIVEN");
  }

  @Test
  void are_on_the_management_port_as_well() {
    UUID poisoned = UUID.randomUUID();
    consentService.tell(poisoned, 1, "given", "nobody", "");
    await().atMost(CaseSteps.PATIENCE).until(() -> waiting(poisoned) == 1);

    assertThat(
            RestAssured.get(management.resolve("/parked-messages"))
                .jsonPath()
                .<String>getList("key"))
        .contains(poisoned.toString());
    Response answer =
        RestAssured.given()
            .queryParam("source", "consent-facts")
            .queryParam("key", poisoned)
            .post(management.resolve("/parked-messages/redeliveries"));
    assertThat(told(answer)).containsEntry("reason", "INVALID: /person");
    Api.status(404)
        .accept(RestAssured.post(management.resolve("/parked-messages/redeliveries?source=x")));
  }

  private List<String> answers(UUID caseId) {
    return facts.of(caseId).await().atMost(CaseSteps.PATIENCE).values().stream()
        .map(answer -> answer.kind().name())
        .toList();
  }
}
