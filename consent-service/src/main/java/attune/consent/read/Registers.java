package attune.consent.read;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Recorded;
import attune.eventstore.EventStore;
import attune.eventstore.StreamType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Registers as their streams tell them, now or as of an instant.
@ApplicationScoped
public final class Registers {

  private final EventStore store;
  private final StreamType<Command, Event, State> consent;

  Registers(EventStore store, StreamType<Command, Event, State> consent) {
    this.store = store;
    this.consent = consent;
  }

  public Uni<State> state(UUID caseId) {
    return history(caseId).map(this::folded);
  }

  public Uni<State> stateAsOf(UUID caseId, Instant asOf) {
    return history(caseId).map(history -> folded(until(history, asOf)));
  }

  public Uni<List<Recorded<Event>>> history(UUID caseId) {
    return store.load(consent, caseId.toString()).map(history -> history.events());
  }

  public State folded(List<Recorded<Event>> history) {
    return consent.decider().replay(history.stream().map(Recorded::event).toList());
  }

  /// What had happened and was written down by then. Both clocks count: where the one that policy
  /// dates go by was moved ahead, what it brought is later than a day before it.
  public static List<Recorded<Event>> until(List<Recorded<Event>> history, Instant asOf) {
    return history.stream()
        .takeWhile(one -> !one.recordedAt().isAfter(asOf) && !one.event().at().isAfter(asOf))
        .toList();
  }
}
