package attune.referral.automation;

import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventsourcing.testing.WithBackingServices;
import attune.eventstore.Outcome;
import attune.referral.CaseSteps;
import attune.referral.ConsentService;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Real messages on a real broker, as consent-service will send them.
@QuarkusTest
@WithBackingServices
class WhenConsentRecordedThenRememberTest {

  private static final UUID A_CASE = caseId(1);
  private static final UUID ANOTHER_CASE = caseId(2);
  private static final UUID A_THIRD_CASE = caseId(3);

  @Inject ConsentFacts facts;
  @Inject CaseSteps steps;

  private final ConsentService consentService = new ConsentService();

  @AfterEach
  void disconnect() {
    consentService.close();
  }

  @Test
  void a_childs_own_yes_lets_triage_accept() {
    var request = complete().and(sibling("2013-06-01")).drawn(3001).build();
    assertThat(steps.handle(A_CASE, new Command.Send(request, MONDAY)))
        .isInstanceOf(Outcome.Done.class);
    assertThat(accept(A_CASE))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_READY));

    tell(A_CASE, 1, "given", "");

    await().atMost(CaseSteps.PATIENCE).until(() -> answers(A_CASE).containsKey(MERRYN));
    assertThat(accept(A_CASE)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void what_is_told_twice_or_late_changes_nothing() {
    tell(ANOTHER_CASE, 2, "withdrawn", "");
    tell(ANOTHER_CASE, 2, "withdrawn", "");
    tell(ANOTHER_CASE, 1, "given", "");
    tell(A_THIRD_CASE, 1, "given", "");
    tell(ANOTHER_CASE, 3, "found-unable-to-decide", "");

    await().atMost(CaseSteps.PATIENCE).until(() -> kind(ANOTHER_CASE) == Kind.NOT_ABLE_TO_DECIDE);
    await().atMost(CaseSteps.PATIENCE).until(() -> kind(A_THIRD_CASE) == Kind.GIVEN);
    tell(ANOTHER_CASE, 2, "refused", "late");
    tell(ANOTHER_CASE, 4, "refused", "");
    await().atMost(CaseSteps.PATIENCE).until(() -> kind(ANOTHER_CASE) == Kind.REFUSED);
    assertThat(answers(ANOTHER_CASE).get(MERRYN))
        .extracting(OwnAnswer::source)
        .isEqualTo(ANOTHER_CASE + "/4");
  }

  private Outcome accept(UUID caseId) {
    return steps.handle(caseId, new Command.Accept(answers(caseId), ON_TUESDAY, TUESDAY));
  }

  private @Nullable Kind kind(UUID caseId) {
    @Nullable OwnAnswer answer = answers(caseId).get(MERRYN);
    return answer == null ? null : answer.kind();
  }

  private Map<UUID, OwnAnswer> answers(UUID caseId) {
    return facts.of(caseId).await().atMost(CaseSteps.PATIENCE);
  }

  private void tell(UUID caseId, long version, String name, String twin) {
    consentService.tell(caseId, version, name, MERRYN.toString(), twin);
  }

  private static UUID caseId(long n) {
    return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0200L + n);
  }
}
