package attune.endtoend;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/// The API as somebody sees it who has nothing but a token and an HTTP client.
record Api(Stack stack, String token) {

  /// A person, by user name.
  static Api of(Stack stack, String person) {
    return new Api(stack, new LogIn(stack).token(person));
  }

  HttpResponse<String> get(String path) {
    return Http.send(to(path).GET().build());
  }

  HttpResponse<String> post(String path, String body, String key) {
    return Http.send(posting(path, body, key).build());
  }

  /// @param version what somebody has seen of a case or register who sends this, as its ETag
  HttpResponse<String> postAt(String version, String path, String body) {
    return Http.send(
        posting(path, body, UUID.randomUUID().toString()).header("If-Match", version).build());
  }

  private HttpRequest.Builder posting(String path, String body, String key) {
    return to(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(stack.pages().resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }
}
