package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who said no to all filming and every use, and what became of it.
///
/// @param all by their ids; those that are over stay, so that a repeat is known
public record Objections(Map<UUID, Raised> all) {

  /// An objection, and what became of it.
  ///
  /// @param resolved when a manager set it aside, if one did
  /// @param lifted when whoever raised it lifted it, if they did
  public record Raised(
      Objection objection,
      Instant happenedAt,
      @Nullable Instant resolved,
      @Nullable Instant lifted) {

    public boolean isOver() {
      return resolved != null || lifted != null;
    }

    private Raised upTo(Instant time) {
      return new Raised(objection, happenedAt, by(resolved, time), by(lifted, time));
    }

    private static @Nullable Instant by(@Nullable Instant ended, Instant time) {
      return ended != null && ended.isAfter(time) ? null : ended;
    }
  }

  public static final Objections NONE = new Objections(Map.of());

  public Objections {
    all = Map.copyOf(all);
  }

  /// Those that stand.
  public Stream<Raised> open() {
    return all.values().stream().filter(one -> !one.isOver());
  }

  /// Whether one stands that is about `person`.
  boolean standsAgainst(UUID person) {
    return open().anyMatch(one -> one.objection().about().equals(person));
  }

  /// The one of `by` that stands about `about`: raised again it is the same.
  public Optional<Objection> standing(UUID by, UUID about) {
    return open()
        .map(Raised::objection)
        .filter(one -> one.by().equals(by) && one.about().equals(about))
        .findFirst();
  }

  /// What had been raised by a time and what had become of it, whenever it was written down.
  Objections upTo(Instant time) {
    return new Objections(
        all.entrySet().stream()
            .filter(one -> !one.getValue().happenedAt().isAfter(time))
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().upTo(time))));
  }

  /// Whether a manager set aside, after `said`, what `adult` has against filming `child`.
  boolean setAside(UUID adult, UUID child, Instant said) {
    return all.values().stream()
        .anyMatch(one ->
            one.objection().by().equals(adult)
                && one.objection().about().equals(child)
                && one.resolved() != null
                && one.resolved().isAfter(said));
  }

  Objections with(Event.AboutObjections event) {
    return switch (event) {
      case Event.ObjectionRaised(var objection, _, var happenedAt, _) ->
          putting(new Raised(objection, happenedAt, null, null));
      case Event.ObjectionResolved e ->
          changing(
              e.objection(), (one, at) -> new Raised(one.objection(), at, e.at(), one.lifted()));
      case Event.ObjectionLifted e ->
          changing(
              e.objection(),
              (one, at) -> new Raised(one.objection(), at, one.resolved(), e.happenedAt()));
    };
  }

  private Objections putting(Raised one) {
    Map<UUID, Raised> now = new HashMap<>(all);
    now.put(one.objection().id(), one);
    return new Objections(now);
  }

  private Objections changing(UUID id, BiFunction<Raised, Instant, Raised> change) {
    Raised before = all.get(id);
    return before == null ? this : putting(change.apply(before, before.happenedAt()));
  }
}
