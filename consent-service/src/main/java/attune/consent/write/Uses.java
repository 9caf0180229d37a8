package attune.consent.write;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Meta;
import attune.eventstore.Answer;
import attune.eventstore.AnswerWriter;
import attune.eventstore.CommandHandler;
import attune.eventstore.Expectation;
import attune.eventstore.Idempotency;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import attune.eventstore.Reader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Records the use of a permit. What was permitted is asked again and used in one transaction, on
/// the register as it is at that instant: a withdrawal appends to the same stream, so that one of
/// the two comes first, and a use that comes second is refused.
@ApplicationScoped
final class Uses {

  private static final AnswerWriter<State> NOTHING =
      (_, version, _, _) -> new Answer(200, null, version, "{}");

  private final CommandHandler<Command, Event, State> handler;
  private final PermitTable permits;
  private final Now now;

  Uses(CommandHandler<Command, Event, State> handler, PermitTable permits, Now now) {
    this.handler = handler;
    this.permits = permits;
    this.now = now;
  }

  /// @param use what it is used for, by id: the same use again is a retry
  record Use(UUID caseId, UUID permit, UUID use, Meta meta, Idempotency idempotency) {}

  Uni<Outcome> record(Use use) {
    return permits
        .find(use.permit(), use.caseId())
        .chain(kept ->
            kept.filter(permit -> !permit.expired())
                .map(permit -> handler.handleBoth(asking(use, permit), using(use)))
                .orElseGet(() -> handler.handle(using(use)).map(o -> late(o, kept.isPresent()))));
  }

  private Order<Command, Event, State> asking(Use use, PermitTable.Kept permit) {
    var command = new Command.AskPermit(permit.id(), permit.question(), now.instant());
    return order(use, command, Optional.empty(), NOTHING);
  }

  private Order<Command, Event, State> using(Use use) {
    var command = new Command.UsePermit(use.permit(), use.use(), now.instant());
    return order(
        use, command, Optional.of(use.idempotency()), RegisterCommands.answer(_ -> use.permit()));
  }

  /// One that was used in time, and is used for the same again, has been used; the register knows
  /// nothing of one that never was.
  private static Outcome late(Outcome outcome, boolean given) {
    return given
            && outcome instanceof Outcome.Refused(var refusal, _, var stream, var visible)
            && refusal == Refusal.NO_SUCH_PERMIT
        ? new Outcome.Refused(Refusal.PERMIT_EXPIRED, List.of(), stream, visible)
        : outcome;
  }

  private static Order<Command, Event, State> order(
      Use use, Command command, Optional<Idempotency> idempotency, AnswerWriter<State> answer) {
    return new Order<>(
        use.caseId().toString(),
        command,
        Expectation.any(),
        idempotency,
        List.of(),
        Reader.ofAll(),
        use.meta(),
        answer);
  }
}
