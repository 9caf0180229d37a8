package attune.referral.read.casefile;

import attune.eventsourcing.Recorded;
import attune.eventstore.EventStore;
import attune.eventstore.History;
import attune.eventstore.StreamType;
import attune.http.AsOf;
import attune.http.Code;
import attune.http.Incoming;
import attune.http.Problem;
import attune.referral.access.Sight;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Loads a case for a reader. An instant of the past changes what is told, never who may be told:
/// that is decided on the case as it is now.
@ApplicationScoped
final class SeenCases {

  /// @param state the case as it is now
  /// @param history as it was recorded by the instant that was asked for
  record Seen(Sight sight, State state, List<Recorded<Event>> history) {}

  private final EventStore store;
  private final StreamType<Command, Event, State> referral;
  private final Incoming incoming;

  SeenCases(EventStore store, StreamType<Command, Event, State> referral, Incoming incoming) {
    this.store = store;
    this.referral = referral;
    this.incoming = incoming;
  }

  /// The case, unless the reader may not see it or it was not there yet.
  Uni<Seen> find(UUID caseId, @Nullable AsOf asOf) {
    return store.load(referral, caseId.toString()).map(history -> seen(history, asOf));
  }

  private Seen seen(History<Event> history, @Nullable AsOf asOf) {
    State state = referral.decider().replay(history.facts());
    Sight sight = Sight.of(incoming.caller(), state);
    List<Recorded<Event>> told =
        history.events().stream()
            .filter(event -> asOf == null || !event.recordedAt().isAfter(asOf.instant()))
            .toList();
    if (sight == Sight.NOTHING || told.isEmpty()) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return new Seen(sight, state, told);
  }
}
