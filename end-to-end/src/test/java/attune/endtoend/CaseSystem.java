package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/// A council's case system, with nothing but its client secret and an HTTP client.
final class CaseSystem {

  private static final JsonMapper JSON = new JsonMapper();

  private final Api api;

  private CaseSystem(Api api) {
    this.api = api;
  }

  static CaseSystem mosaic(Stack stack) {
    var form =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "mosaic",
            "client_secret", stack.secret("mosaic"));
    URI address = stack.keycloak().resolve("/realms/attune/protocol/openid-connect/token");
    var granted = Http.send(Http.form(address, form).build());
    return new CaseSystem(new Api(stack, json(granted).path("access_token").asText()));
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
    return api.post(path, body, key);
  }

  HttpResponse<String> get(String path) {
    return api.get(path);
  }

  /// Sends a sample as a new case.
  ///
  /// @return its case id
  String sendNew(String sample) {
    return sendNew(sample(sample));
  }

  String sendNew(JsonNode request) {
    var answer = post("/v1/referrals", request, UUID.randomUUID().toString());
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
    return Http.send(HttpRequest.newBuilder(address).GET().build()).body();
  }
}
