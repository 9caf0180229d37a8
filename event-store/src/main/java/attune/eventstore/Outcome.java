package attune.eventstore;

import attune.eventsourcing.Decision.Reason;
import attune.eventsourcing.Meta.Actor;
import attune.eventsourcing.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a command ended.
public sealed interface Outcome {

  /// It is done, now or (`replayed`) at an earlier time.
  record Done(Answer answer, boolean replayed) implements Outcome {}

  /// A rule says no.
  ///
  /// @param stream the stream that was decided on
  /// @param visible whether whoever asks may see that stream
  record Refused(Refusal refusal, List<Reason> reasons, String stream, boolean visible)
      implements Outcome {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /// The client has not seen the stream as it is.
  ///
  /// @param version the stream's version, as clients are told it
  /// @param changedBy who did the last thing that the client has missed; absent if it has missed
  ///   nothing, and named a version that there is not
  /// @param changes what the client has missed, in order
  record Stale(long version, @Nullable Actor changedBy, List<Change> changes) implements Outcome {
    public Stale {
      changes = List.copyOf(changes);
    }
  }

  /// One event that a client has missed.
  ///
  /// @param type the event's stored name
  record Change(String type, Instant recordedAt) {}

  /// No such stream, or none that whoever asks may see.
  record Unknown() implements Outcome {}

  /// The idempotency key was used for something else.
  record KeyReused() implements Outcome {}

  /// The same request is still running.
  record StillRunning() implements Outcome {}

  /// Others kept changing the stream; nothing was written, and a repeat may succeed.
  record Busy() implements Outcome {}
}
