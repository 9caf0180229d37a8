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
import attune.referral.access.Viewer;
import attune.referral.access.Viewers;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import attune.referral.domain.Request;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Loads a case for a reader. An instant of the past changes what is told, never who may be told:
/// that is decided on the case as it is now.
@ApplicationScoped
public final class SeenCases {

  /// A case as far as its reader may see it.
  ///
  /// @param state the case as it is now
  /// @param history as it was recorded by the instant that was asked for
  /// @param subject the reader's Keycloak subject id
  public record Seen(String subject, Sight sight, State state, List<Recorded<Event>> history) {

    /// The request as it was sent.
    public Request request() {
      return history.stream()
          .flatMap(recorded ->
              recorded.event() instanceof Event.Sent(var request, _)
                  ? Stream.of(request)
                  : Stream.empty())
          .findFirst()
          .orElseThrow();
    }
  }

  private final EventStore store;
  private final StreamType<Command, Event, State> referral;
  private final Viewers viewers;
  private final Incoming incoming;

  SeenCases(
      EventStore store,
      StreamType<Command, Event, State> referral,
      Viewers viewers,
      Incoming incoming) {
    this.store = store;
    this.referral = referral;
    this.viewers = viewers;
    this.incoming = incoming;
  }

  /// The case, unless the reader may not see it or it was not there yet.
  public Uni<Seen> find(UUID caseId, @Nullable AsOf asOf) {
    return viewers
        .of(incoming.caller())
        .chain(viewer ->
            store
                .load(referral, caseId.toString())
                .map(history -> seen(viewer, caseId, history, asOf)));
  }

  private Seen seen(Viewer viewer, UUID caseId, History<Event> history, @Nullable AsOf asOf) {
    State state = referral.decider().replay(history.facts());
    Sight sight = Sight.of(viewer, caseId, state);
    List<Recorded<Event>> told =
        history.events().stream()
            .filter(event -> asOf == null || !event.recordedAt().isAfter(asOf.instant()))
            .toList();
    if (sight == Sight.NOTHING || told.isEmpty()) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return new Seen(viewer.caller().subject(), sight, state, told);
  }
}
