package attune.localstack.story;

import java.nio.file.Path;

/// Somebody's access token, as the story gets it: a person's, or Mosaic's own. It lives five
/// minutes: each run asks anew.
public final class LoggedIn {

  private LoggedIn() {}

  public static String token(
      String publicUrl,
      String keycloak,
      String mosaicSecret,
      String gatewaySecret,
      String password,
      String person) {
    var world =
        new Story.World(
            publicUrl,
            keycloak + "/realms/attune",
            mosaicSecret,
            gatewaySecret,
            password,
            Path.of(""));
    return new Tokens(world).of(person);
  }
}
