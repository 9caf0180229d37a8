package attune.http.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
final class ManagementTest {

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

  @Test
  void says_what_runs() {
    assertThat(given().get(management.resolve("/info")).<String>path("commit"))
        .isEqualTo("abc1234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health/live",
        "/q/health/ready",
        "/q/health/started",
        "/q/metrics",
        "/q/openapi"
      })
  void is_on_its_own_port(String path) {
    assertThat(given().get(management.resolve(path)).statusCode()).isEqualTo(200);
    assertThat(Asking.drinker().get(path).statusCode()).isEqualTo(404);
  }
}
