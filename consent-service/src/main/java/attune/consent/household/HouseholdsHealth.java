package attune.consent.household;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Shows for how long the oldest change of a case has waited to get on its register, in
/// `attune_households_behind_seconds` too. Ready all the same: whoever withdraws must be heard
/// while referral-service is away.
@Readiness
@Singleton
final class HouseholdsHealth implements AsyncHealthCheck {

  private final HouseholdsDue due;
  private volatile double behind;

  HouseholdsHealth(HouseholdsDue due, MeterRegistry registry) {
    this.due = due;
    Gauge.builder("attune.households.behind", () -> behind)
        .baseUnit("seconds")
        .description("How long the oldest change of a case has waited to get on its register")
        .register(registry);
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return due.oldest()
        .map(oldest ->
            HealthCheckResponse.named("households")
                .withData("behindSeconds", oldest.toSeconds())
                .up()
                .build())
        .onFailure()
        .recoverWithItem(() -> HealthCheckResponse.named("households").down().build());
  }

  @Scheduled(every = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  Uni<Void> measure() {
    return due.oldest()
        .onFailure()
        .recoverWithItem(Duration.ofNanos((long) (behind * 1e9)))
        .invoke(oldest -> behind = oldest.toMillis() / 1000.0)
        .replaceWithVoid();
  }
}
