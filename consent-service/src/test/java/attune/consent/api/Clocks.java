package attune.consent.api;

import static org.assertj.core.api.Assertions.assertThat;

import attune.clock.PolicyClock;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/// The policy clock, moved as the local stack moves it.
final class Clocks {

  private Clocks() {}

  static void moveTo(URI management, Instant instant) {
    int status =
        RestAssured.given()
            .contentType("application/json")
            .body("{\"instant\": \"%s\"}".formatted(instant))
            .put(management.resolve("/clock"))
            .statusCode();
    assertThat(status).isEqualTo(200);
  }

  static void reset(URI management) {
    assertThat(RestAssured.delete(management.resolve("/clock")).statusCode()).isEqualTo(200);
  }

  static Instant now() {
    return Arc.container().instance(PolicyClock.class).get().instant();
  }

  static LocalDate today() {
    return LocalDate.ofInstant(now(), PolicyClock.ZONE);
  }

  static Instant midnight(LocalDate day) {
    return day.atStartOfDay(PolicyClock.ZONE).toInstant();
  }
}
