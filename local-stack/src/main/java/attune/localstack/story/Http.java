package attune.localstack.story;

import attune.backing.StartFailure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Sends a request, following no redirect: the log-in reads them itself.
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Http() {}

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StartFailure(
          "%s did not answer: see ./attune status and ./attune logs."
              .formatted(request.uri().getAuthority()),
          e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StartFailure("The story was interrupted; ./attune up tells it again.");
    }
  }
}
