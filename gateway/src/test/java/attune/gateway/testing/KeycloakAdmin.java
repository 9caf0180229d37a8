package attune.gateway.testing;

import attune.eventsourcing.testing.Tokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/// What tests change in the running Keycloak, and never in the realm file.
public final class KeycloakAdmin {

  private final String keycloak;

  private KeycloakAdmin(String keycloak) {
    this.keycloak = keycloak;
  }

  public static KeycloakAdmin of(String issuer) {
    return new KeycloakAdmin(issuer.substring(0, issuer.indexOf("/realms/")));
  }

  /// The realm expects the gateway on its usual port; tests take a free one.
  void moveGatewayTo(String url) {
    JsonObject client =
        new JsonArray(send("GET", "/clients?clientId=gateway", "")).getJsonObject(0);
    client.put("redirectUris", new JsonArray().add(url + "/signed-in"));
    client
        .getJsonObject("attributes")
        .put("post.logout.redirect.uris", url + "/signed-out")
        .put("backchannel.logout.url", url + "/back-channel-logout");
    send("PUT", "/clients/" + client.getString("id"), client.encode());
  }

  /// A system's client whose tokens live for so many seconds.
  public void createClient(String clientId, String secret, int seconds) {
    send(
        "POST",
        "/clients",
        new JsonObject()
            .put("clientId", clientId)
            .put("secret", secret)
            .put("serviceAccountsEnabled", true)
            .put("standardFlowEnabled", false)
            .put("attributes", JsonObject.of("access.token.lifespan", String.valueOf(seconds)))
            .encode());
  }

  /// Ends one session of somebody, as an administrator does.
  public void endSession(String session) {
    send("DELETE", "/sessions/" + session, "");
  }

  public void createRole(String name) {
    send("POST", "/roles", JsonObject.of("name", name).encode());
  }

  /// A group whose members have the roles.
  ///
  /// @param parent the id of the group that it is in; empty if it is in none
  /// @return its id
  public String createGroup(String name, String parent, String... roles) {
    String where = parent.isEmpty() ? "/groups" : "/groups/" + parent + "/children";
    String id = created(where, JsonObject.of("name", name));
    for (String role : roles) {
      give("/groups/" + id, role);
    }
    return id;
  }

  /// Somebody without a name.
  ///
  /// @return their subject id
  public String createUser(String name, boolean enabled) {
    return created("/users", JsonObject.of("username", name, "enabled", enabled));
  }

  /// Gives somebody a role, without a group.
  public void giveUser(String user, String role) {
    give("/users/" + user, role);
  }

  public void join(String user, String group) {
    send("PUT", "/users/" + user + "/groups/" + group, "");
  }

  private void give(String to, String role) {
    JsonObject known = new JsonObject(send("GET", "/roles/" + role, ""));
    send("POST", to + "/role-mappings/realm", new JsonArray().add(known).encode());
  }

  private String created(String path, JsonObject what) {
    String location =
        answer("POST", path, what.encode()).headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private String send(String method, String path, String body) {
    return answer(method, path, body).body();
  }

  private HttpResponse<String> answer(String method, String path, String body) {
    HttpResponse<String> answer =
        Http.send(
            HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/attune" + path))
                .header("Authorization", "Bearer " + Tokens.admin())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer.statusCode());
    }
    return answer;
  }
}
