package attune.consent.write;

import attune.consent.domain.Answer;
import attune.consent.domain.ConsentRegister;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.Gate;
import attune.consent.domain.Policies;
import attune.consent.domain.Policy;
import attune.consent.domain.Question;
import attune.consent.read.Registers;
import attune.eventsourcing.Decision;
import attune.http.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Answers questions on the register's own stream, never on a view.
@ApplicationScoped
final class Decisions {

  private final ConsentRegister register;
  private final Registers registers;
  private final PermitTable permits;
  private final Policies policies;
  private final Now now;

  Decisions(
      ConsentRegister register,
      Registers registers,
      PermitTable permits,
      Policies policies,
      Now now) {
    this.register = register;
    this.registers = registers;
    this.permits = permits;
    this.policies = policies;
    this.now = now;
  }

  /// @param asker the Keycloak subject id of who asks
  Uni<Decided> now(UUID caseId, Question question, String asker) {
    Instant at = now.instant();
    Policy policy = policies.at(at);
    return registers
        .state(caseId)
        .invoke(state -> mustBeClear(state, question, at))
        .map(state -> Gate.answer(state, question, at, policy))
        .chain(answer ->
            answer instanceof Answer.Permitted
                ? permitted(caseId, question, answer, policy, asker)
                : Uni.createFrom().item(Decided.of(answer)));
  }

  /// A question that no permit could be used for is refused as the use would be.
  private void mustBeClear(State state, Question question, Instant at) {
    var ask = new Command.AskPermit(now.newId(), question, at);
    if (register.decide(ask, state) instanceof Decision.Refused<Event>(var refusal, _)
        && refusal == Refusal.FILM_NOT_NAMED) {
      throw Problem.of(refusal.name()).exception();
    }
  }

  /// As it would have been answered then, by the policy of then.
  Uni<Decided> then(UUID caseId, Question question, Instant at) {
    return registers
        .stateAsOf(caseId, at)
        .map((State state) -> Decided.of(Gate.answer(state, question, at, policies.at(at))));
  }

  private Uni<Decided> permitted(
      UUID caseId, Question question, Answer answer, Policy policy, String asker) {
    UUID permit = now.newId();
    return permits
        .give(
            permit,
            caseId,
            question,
            answer.policy(),
            answer.register(),
            asker,
            policy.permitLives())
        .map(until -> Decided.of(answer).with(permit, until));
  }
}
