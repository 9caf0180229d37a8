package attune.localstack.story;

import java.nio.file.Path;

/// A person's access token, as the story gets it. It lives five minutes: each run asks anew.
public final class LoggedIn {

  private LoggedIn() {}

  public static String token(
      String publicUrl, String keycloak, String gatewaySecret, String password, String person) {
    var world =
        new Story.World(
            publicUrl, keycloak + "/realms/attune", "", gatewaySecret, password, Path.of(""));
    return new Tokens(world).of(person);
  }
}
