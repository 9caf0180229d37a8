package attune.clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The clock of policy dates: birthdays, triage's 48 hours, erase-by. Tests and the local stack may
/// move it; what is recorded, tokens and time-outs follow the real one. Inject it as
/// [java.time.Clock].
@Singleton
public final class PolicyClock extends Clock {

  /// Dates are the dates of the place where the families live.
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final ZoneId zone;
  private volatile Duration offset;

  @Inject
  PolicyClock(
      @ConfigProperty(name = "attune.clock.offset", defaultValue = "PT0S") Duration offset) {
    this(offset, ZONE);
  }

  private PolicyClock(Duration offset, ZoneId zone) {
    this.offset = offset;
    this.zone = zone;
  }

  /// Moves the clock to `instant`, from where it goes on.
  public void moveTo(Instant instant) {
    offset = Duration.between(InstantSource.system().instant(), instant);
  }

  /// Moves the clock back to real time.
  public void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new PolicyClock(offset, other);
  }
}
