package attune.gateway.testing;

import attune.eventsourcing.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.assertj.core.api.Assertions;

/// A system's requests, and what is expected of problems.
public final class Api {

  private Api() {}

  /// A request to the gateway with a good token.
  public static HttpRequest.Builder ask(String path) {
    return anonymously(path).header("Authorization", "Bearer " + Tokens.mosaic());
  }

  public static HttpRequest.Builder anonymously(String path) {
    return HttpRequest.newBuilder(Browser.at(path));
  }

  public static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }

  /// Checks that the answer is this problem, whole, and returns it.
  public static JsonObject problem(HttpResponse<String> answer, int status, String code) {
    Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    Assertions.assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    Assertions.assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
    JsonObject problem = json(answer);
    Assertions.assertThat(problem.getString("code")).isEqualTo(code);
    Assertions.assertThat(problem.getInteger("status")).isEqualTo(status);
    Assertions.assertThat(problem.fieldNames())
        .contains("type", "title", "status", "detail", "instance", "code", "traceId");
    Assertions.assertThat(problem.getString("type"))
        .isEqualTo(Browser.at("/problems/").resolve(slug(code)).toString());
    return problem;
  }

  private static String slug(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
