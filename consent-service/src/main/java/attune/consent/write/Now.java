package attune.consent.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a command happens: time is put into it here, and never read in the domain.
@ApplicationScoped
public final class Now {

  private final Clock clock;

  public Now(Clock clock) {
    this.clock = clock;
  }

  /// As precise as the store keeps it.
  public Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// When it was said or done: now, unless somebody says when.
  Instant or(@Nullable Instant happenedAt) {
    return happenedAt == null ? instant() : happenedAt.truncatedTo(ChronoUnit.MICROS);
  }

  UUID newId() {
    return TimeOrderedId.at(clock.instant());
  }

  Clock clock() {
    return clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
