package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /// Those that were used not before `from`, with what was asked.
  Map<UUID, Question> usedSince(Instant from) {
    return all.entrySet().stream()
        .filter(one -> one.getValue().wasUsedSince(from))
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().question()));
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
