package attune.eventstore;

import attune.eventsourcing.Decider;
import java.util.List;
import java.util.function.Predicate;

/// Everything that the store needs to know of one kind of stream.
///
/// @param name what it is called, `referral`
/// @param decider what it decides
/// @param types what its events are called when stored
/// @param views the views kept in the events' own transaction
/// @param counted whether an event counts in the version that clients are told: of one that does
///   not, nobody learns by a number that is left out
public record StreamType<C, E, S>(
    String name,
    Decider<C, E, S> decider,
    EventTypes<E> types,
    List<View<E, ?>> views,
    Predicate<E> counted) {

  public StreamType {
    views = List.copyOf(views);
  }

  /// One whose events all count.
  public StreamType(
      String name, Decider<C, E, S> decider, EventTypes<E> types, List<View<E, ?>> views) {
    this(name, decider, types, views, _ -> true);
  }

  /// The version that clients are told of a stream with these events.
  public long toldVersion(List<E> events) {
    return events.stream().filter(counted).count();
  }
}
