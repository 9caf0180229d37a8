package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/// A council's case system, with nothing but its client secret and an HTTP client.
final class CaseSystem {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final Stack stack;
  private final String token;

  private CaseSystem(Stack stack, String token) {
    this.stack = stack;
    this.token = token;
  }

  static CaseSystem mosaic(Stack stack) {
    var form =
        "grant_type=client_credentials&client_id=mosaic&client_secret=" + stack.secret("mosaic");
    var request =
        HttpRequest.newBuilder(
                stack.keycloak().resolve("/realms/attune/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return new CaseSystem(stack, json(send(request)).path("access_token").asText());
  }

  /// A sample request under references of its own, so that it is a new case.
  static ObjectNode sample(String file) {
    var body = (ObjectNode) read(Stack.read(Stack.inTree("deploy/samples/" + file)));
    String reference = UUID.randomUUID().toString();
    body.put("requestReference", reference);
    ((ObjectNode) body.path("caseReference")).put("reference", reference);
    return body;
  }

  HttpResponse<String> post(String path, JsonNode body, String key) {
    return post(path, body.toString(), key);
  }

  HttpResponse<String> post(String path, String body, String key) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> get(String path) {
    return send(to(path).GET().build());
  }

  /// Sends a sample as a new case.
  ///
  /// @return its case id
  String sendNew(String sample) {
    var answer = post("/v1/referrals", sample(sample), UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).path("caseId").asText();
  }

  static JsonNode json(HttpResponse<String> answer) {
    return read(answer.body());
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fetch(URI address) {
    return send(HttpRequest.newBuilder(address).GET().build()).body();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(stack.pages().resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
