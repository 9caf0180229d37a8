package attune.localstack.story;

import attune.backing.StartFailure;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;

/// Everybody's access token. A case system's comes for its secret. A person's comes from the same
/// log-in as in the browser, with the code exchanged by the gateway's own secret: the realm knows
/// no other way.
final class Tokens {

  private static final JsonMapper JSON = new JsonMapper();

  private final Story.World world;
  private final Map<String, String> tokens = new HashMap<>();

  Tokens(Story.World world) {
    this.world = world;
  }

  String of(String actor) {
    return tokens.computeIfAbsent(actor, this::fetch);
  }

  private String fetch(String actor) {
    if (actor.equals(Who.MOSAIC)) {
      return granted(
          Form.of("grant_type", "client_credentials")
              .with("client_id", Who.MOSAIC)
              .with("client_secret", world.mosaicSecret()));
    }
    var logIn = new LogIn(world.issuer(), world.publicUrl() + "/signed-in");
    return granted(
        Form.of("grant_type", "authorization_code")
            .with("client_id", "gateway")
            .with("client_secret", world.gatewaySecret())
            .with("redirect_uri", world.publicUrl() + "/signed-in")
            .with("code", logIn.code(actor, world.demoPassword()))
            .with("code_verifier", logIn.verifier()));
  }

  private String granted(Form form) {
    var request =
        HttpRequest.newBuilder(URI.create(world.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.encoded()))
            .build();
    var answer = Http.send(request);
    if (answer.statusCode() != 200) {
      throw new StartFailure(
          "Keycloak gave no token (status %d). What is kept is untouched; see ./attune logs keycloak."
              .formatted(answer.statusCode()));
    }
    try {
      return JSON.readTree(answer.body()).path("access_token").asText();
    } catch (IOException e) {
      throw new StartFailure("Keycloak's token could not be read.", e);
    }
  }
}
