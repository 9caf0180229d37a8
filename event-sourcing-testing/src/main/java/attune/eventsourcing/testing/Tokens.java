package attune.eventsourcing.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Real access tokens for tests. People's need a client that takes passwords directly: the realm
/// file has none, so one is created in the running Keycloak, where only this test can reach it.
public final class Tokens {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CLIENT = "tests";
  private static final String CREATED = "attune.testing.keycloak.client";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Tokens() {}

  /// The token of a demo person, by user name.
  public static String of(String person) {
    createClient();
    return granted(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            CLIENT,
            "username",
            person,
            "password",
            RunningServices.value("ATTUNE_DEMO_PASSWORD")));
  }

  public static String mosaic() {
    return ofSystem("mosaic", RunningServices.value("ATTUNE_MOSAIC_SECRET"));
  }

  public static String liquidlogic() {
    return ofSystem("liquidlogic", RunningServices.value("ATTUNE_LIQUIDLOGIC_SECRET"));
  }

  /// The token of consent-service's own account.
  public static String consentService() {
    return ofSystem("consent-service", RunningServices.value("ATTUNE_CONSENT_SECRET"));
  }

  private static String ofSystem(String client, String secret) {
    return granted(
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
  }

  /// The token that may change the whole Keycloak, for tests that need a user or client of their
  /// own.
  public static String admin() {
    return token(
        "master",
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", RunningServices.value("keycloak.admin")));
  }

  private static void createClient() {
    synchronized (System.getProperties()) {
      if (System.getProperty(CREATED) != null) {
        return;
      }
      String client =
          """
          {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true,
           "standardFlowEnabled": false, "defaultClientScopes": ["basic", "roles", "profile", "referral", "consent"]}
          """
              .formatted(CLIENT);
      int status =
          post("/admin/realms/attune/clients", admin(), "application/json", client).statusCode();
      if (status != 201 && status != 409) {
        throw new IllegalStateException("Keycloak did not create the client: " + status);
      }
      System.setProperty(CREATED, "true");
    }
  }

  private static String granted(Map<String, String> form) {
    return token("attune", form);
  }

  private static String token(String realm, Map<String, String> form) {
    String path = "/realms/" + realm + "/protocol/openid-connect/token";
    var answer = post(path, "", "application/x-www-form-urlencoded", encoded(form));
    JsonNode token = read(answer.body()).path("access_token");
    if (answer.statusCode() != 200 || !token.isTextual()) {
      throw new IllegalStateException(
          "Keycloak gave no token (%d): %s".formatted(answer.statusCode(), answer.body()));
    }
    return token.textValue();
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> post(String path, String token, String type, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(RunningServices.value("keycloak.url") + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
