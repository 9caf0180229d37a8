package attune.backing;

import java.io.IOException;
import java.util.Properties;

/// The versions of the programs, as the build fetched them.
final class Versions {

  private Versions() {}

  static String of(String program) {
    try (var file = Versions.class.getResourceAsStream("versions.properties")) {
      var versions = new Properties();
      versions.load(file);
      return versions.getProperty(program, "");
    } catch (IOException e) {
      throw new StartFailure("The list of versions can't be read: build again with Maven.", e);
    }
  }
}
