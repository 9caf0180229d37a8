package attune.referral;

import attune.eventsourcing.Meta;
import attune.eventstore.Answer;
import attune.eventstore.CommandHandler;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import attune.eventstore.Reader;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Takes commands to the store itself, past HTTP, for tests of what the store keeps.
@Singleton
public final class CaseSteps {

  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Meta BY_A_TEST =
      new Meta(
          new Meta.Actor("00000000-0000-4000-8000-000000000003", "triage", "tests"),
          "a-test",
          null,
          null);

  private final CommandHandler<Command, Event, State> handler;

  CaseSteps(CommandHandler<Command, Event, State> handler) {
    this.handler = handler;
  }

  public Outcome handle(UUID caseId, Command command) {
    Expectation expectation =
        command instanceof Command.Send ? Expectation.fresh() : Expectation.any();
    return handler
        .handle(
            new Order<>(
                caseId.toString(),
                command,
                expectation,
                Optional.empty(),
                List.of(),
                Reader.ofAll(),
                BY_A_TEST,
                (_, version, _, _) -> new Answer(200, null, version, "{}")))
        .await()
        .atMost(PATIENCE);
  }
}
