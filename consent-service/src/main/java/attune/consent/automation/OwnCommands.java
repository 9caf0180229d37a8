package attune.consent.automation;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Meta;
import attune.eventstore.Answer;
import attune.eventstore.CommandHandler;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import attune.eventstore.Reader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Commands that nobody sent: the service gives them itself, in its own name.
@ApplicationScoped
public final class OwnCommands {

  private static final String NAME = "consent-service";

  private final CommandHandler<Command, Event, State> handler;

  OwnCommands(CommandHandler<Command, Event, State> handler) {
    this.handler = handler;
  }

  /// Gives a register a command in the service's own name.
  ///
  /// @param occasion what brought it about: names the step in the event's metadata
  public Uni<Outcome> handle(UUID caseId, Command command, String occasion) {
    return handler
        .handle(
            new Order<>(
                caseId.toString(),
                command,
                expectation(command),
                Optional.empty(),
                List.of(),
                Reader.ofAll(),
                new Meta(new Meta.Actor(NAME, "service", NAME), occasion, null, null),
                (_, version, _, _) -> new Answer(200, null, version, "{}")))
        .invoke(OwnCommands::mustBeDone);
  }

  private static Expectation expectation(Command command) {
    return command instanceof Command.Open ? Expectation.fresh() : Expectation.any();
  }

  /// A refusal is an answer; others being in the way is not, and is tried again later.
  private static void mustBeDone(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done) && !(outcome instanceof Outcome.Refused)) {
      throw new IllegalStateException("not done: %s".formatted(outcome.getClass().getSimpleName()));
    }
  }
}
