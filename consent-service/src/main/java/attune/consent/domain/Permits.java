package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was permitted, and what was made of it.
///
/// @param all by their ids
public record Permits(Map<UUID, Permit> all) {

  /// What was permitted, until when, and its use.
  ///
  /// @param day the day of a day permit
  /// @param use what it was used for; a day permit is its own use
  /// @param usedAt when it was used
  public record Permit(
      Question question,
      Instant until,
      @Nullable LocalDate day,
      @Nullable UUID use,
      @Nullable Instant usedAt) {

    private boolean wasUsedSince(Instant from) {
      return usedAt != null && !usedAt.isBefore(from);
    }

    private Permit used(UUID by, Instant at) {
      return new Permit(question, until, day, by, at);
    }
  }

  public static final Permits NONE = new Permits(Map.of());

  public Permits {
    all = Map.copyOf(all);
  }

  @Nullable Permit get(UUID id) {
    return all.get(id);
  }

  /// Those that were used with `person` in the picture, within `scope` and not before `from`.
  /// Without the film there is nothing to show, so that a no to filming concerns every use.
  Set<UUID> usesSince(Instant from, UUID person, Scope scope) {
    return Sorted.set(
        all.entrySet().stream()
            .filter(one -> one.getValue().wasUsedSince(from))
            .filter(one -> one.getValue().question().people().contains(person))
            .filter(one -> concerns(scope, one.getValue().question()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  private static boolean concerns(Scope scope, Question question) {
    Stream<Purpose> purposes = Stream.of(question.purpose(), Purpose.FILMING);
    return purposes.anyMatch(scope.purposes()::contains)
        && (scope.film() == null || scope.film().equals(question.film()))
        && (scope.audience() == null || question.audience().contains(scope.audience()));
  }

  Permits with(Event.AboutPermits event) {
    return switch (event) {
      case Event.PermitGiven e ->
          putting(e.permit(), new Permit(e.question(), e.until(), null, null, null));
      case Event.DayPermitTaken e ->
          putting(e.permit(), new Permit(e.question(), e.until(), e.day(), null, null));
      case Event.PermitUsed(var permit, var use, var at) -> using(permit, use, at);
      case Event.DayPermitReturned e -> using(e.permit(), e.permit(), e.happenedAt());
    };
  }

  private Permits using(UUID id, UUID use, Instant at) {
    Permit permit = all.get(id);
    return permit == null ? this : putting(id, permit.used(use, at));
  }

  private Permits putting(UUID id, Permit permit) {
    Map<UUID, Permit> now = new HashMap<>(all);
    now.put(id, permit);
    return new Permits(now);
  }
}
