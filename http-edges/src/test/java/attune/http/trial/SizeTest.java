package attune.http.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
final class SizeTest {

  private static final int MIB = 1 << 20;

  @TestHTTPResource("/v1/teas")
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI teas;

  @ParameterizedTest
  @ValueSource(ints = {MIB + 1, 10 * MIB})
  void a_large_body_is_refused_before_it_is_read(int size) throws Exception {
    HttpResponse<String> answer = send(BodyPublishers.ofByteArray(body(size)), Version.HTTP_1_1);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("BODY_TOO_LARGE").contains("\"limit\":1048576");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void a_body_of_just_the_limit_is_read() throws Exception {
    HttpResponse<String> answer = send(BodyPublishers.ofByteArray(body(MIB)), Version.HTTP_1_1);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("INVALID_BODY");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void a_body_of_unknown_length_is_refused(Version version) throws Exception {
    BodyPublisher streamed =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body(10 * MIB)));

    HttpResponse<String> answer = send(streamed, version);

    assertThat(answer.statusCode()).isEqualTo(411);
    assertThat(answer.body()).contains("LENGTH_REQUIRED");
  }

  private HttpResponse<String> send(BodyPublisher body, Version version)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(teas)
              .header("Authorization", "Bearer " + Tokens.withRole("drinker"))
              .header("Content-Type", "application/json")
              .POST(body)
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static byte[] body(int size) {
    return ("{\"name\": \"" + "A".repeat(size - 12) + "\"}").getBytes(StandardCharsets.UTF_8);
  }
}
