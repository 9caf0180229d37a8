package attune.tally;

import attune.eventsourcing.Meta;
import attune.eventstore.Answer;
import attune.eventstore.CommandHandler;
import attune.eventstore.Expectation;
import attune.eventstore.Idempotency;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import attune.eventstore.Reader;
import attune.tally.Tally.Command;
import attune.tally.Tally.Event;
import attune.tally.Tally.State;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Counters at full speed. Each sends its next command when it knows what became of the one before,
/// and the same again, under the same key, until it knows.
@Singleton
final class Counting {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Meta META =
      new Meta(
          new Meta.Actor("5d0e1d6e-6a5c-4c55-9d38-0f2b1a0a7c11", "counter", "tally"),
          "8f6f3f0b-3c76-4a4d-8a4c-6f1d6f3a2b55",
          null,
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  private final CommandHandler<Command, Event, State> handler;
  private final Path notes;
  private final String name;
  private final int counters;
  private final long commands;
  private volatile boolean stopping;

  /// @param notes the folder of the notes
  /// @param name of this process among others on the same database
  /// @param commands how many each counter sends
  Counting(
      CommandHandler<Command, Event, State> handler,
      @ConfigProperty(name = "attune.tally.notes") Path notes,
      @ConfigProperty(name = "attune.tally.name") String name,
      @ConfigProperty(name = "attune.tally.counters", defaultValue = "8") int counters,
      @ConfigProperty(name = "attune.tally.commands") long commands) {
    this.handler = handler;
    this.notes = notes;
    this.name = name;
    this.counters = counters;
    this.commands = commands;
  }

  void start(@Observes StartupEvent event) {
    for (int number = 0; number < counters; number++) {
      var plan = new Plan(name + "-" + number, commands);
      var note = new Note(notes.resolve(plan.name()));
      Thread.ofVirtual().start(() -> count(plan, note));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private void count(Plan plan, Note note) {
    try {
      for (long command = note.acknowledged(); command < plan.commands() && !stopping; command++) {
        Plan.Step step = plan.step(command);
        note.write(step.stream(), reached(step));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      note.fault(String.valueOf(e));
    }
  }

  private long reached(Plan.Step step) throws InterruptedException {
    while (true) {
      try {
        Outcome outcome = handler.handle(order(step)).await().atMost(LIMIT);
        switch (outcome) {
          case Outcome.Done(var answer, _) -> {
            return answer.version();
          }
          case Outcome.Busy _, Outcome.StillRunning _ -> Thread.sleep(PAUSE);
          case Outcome.Refused _, Outcome.Stale _, Outcome.Unknown _, Outcome.KeyReused _ ->
              throw new WrongAnswer(step + ": " + outcome);
        }
      } catch (WrongAnswer e) {
        throw e;
      } catch (RuntimeException _) {
        // killed, cut or too slow: what became of the command is not known
        Thread.sleep(PAUSE);
      }
    }
  }

  private static Order<Command, Event, State> order(Plan.Step step) {
    return new Order<>(
        step.stream(),
        new Command.Count(step.numbers(), Clock.systemUTC().instant()),
        step.seen() == 0 ? Expectation.fresh() : Expectation.exactly(step.seen()),
        Optional.of(new Idempotency("tally", "count/" + step.stream(), step.key(), "0".repeat(64))),
        List.of(),
        Reader.ofAll(),
        META,
        (stream, version, _, created) -> new Answer(created ? 201 : 200, null, version, "{}"));
  }

  /// An answer that a counter must not get.
  private static final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongAnswer(String words) {
      super(words);
    }
  }
}
