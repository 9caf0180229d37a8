package attune.localstack.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// The public API over HTTP, with everybody's own token.
final class HttpApi implements Api {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final String url;
  private final Tokens tokens;

  HttpApi(String url, Tokens tokens) {
    this.url = url;
    this.tokens = tokens;
  }

  @Override
  public Answer get(String actor, String path) {
    return send(request(actor, path).GET().build());
  }

  @Override
  public Answer post(String actor, String path, String idempotencyKey, String tag, String body) {
    var request =
        request(actor, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!tag.isEmpty()) {
      request.header("If-Match", tag);
    }
    return send(request.build());
  }

  private HttpRequest.Builder request(String actor, String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(LIMIT)
        .header("Accept", "application/json, application/problem+json")
        .header("Authorization", "Bearer " + tokens.of(actor));
  }

  private static Answer send(HttpRequest request) {
    HttpResponse<String> response = Http.send(request);
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("ETag").orElse(""),
        read(response.body()));
  }

  private static JsonNode read(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }
}
