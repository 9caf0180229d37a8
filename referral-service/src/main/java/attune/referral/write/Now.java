package attune.referral.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// When a command happens: time is put into it here, and never read in the domain.
@ApplicationScoped
final class Now {

  private final Clock clock;

  Now(Clock clock) {
    this.clock = clock;
  }

  /// As precise as the store keeps it.
  Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
