package attune.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  @Test
  void one_line_is_all_that_a_later_service_needs() {
    Destination consent =
        Destination.parse(
            "consent-service", "http://localhost:8082 /v1/consent-registers /v1/permits");

    assertThat(consent.address()).isEqualTo(URI.create("http://localhost:8082"));
    assertThat(consent.port()).isEqualTo(8082);
    assertThat(consent.takes("/v1/permits")).isTrue();
    assertThat(consent.takes("/v1/consent-registers/1/withdrawals")).isTrue();
    assertThat(consent.takes("/v1/permits-of-others")).isFalse();
    assertThat(consent.takes("/v1")).isFalse();
  }

  @Test
  void a_service_behind_tls_has_its_usual_port() {
    assertThat(Destination.parse("a-service", "https://a.example /v1/things").port())
        .isEqualTo(443);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://localhost:8082",
        "/v1/things",
        "http://localhost:8082 /v2/things",
        "http://localhost:8082 /v1/",
        "http://localhost:8082 /v1/things/",
        "http://localhost:8082 things"
      })
  void a_line_that_makes_no_sense_is_refused_at_the_start(String line) {
    assertThatThrownBy(() -> Destination.parse("a-service", line))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
