package attune.localstack;

import attune.backing.StartFailure;
import java.io.IOException;
import java.nio.file.Path;

/// Says before a long build that a port is taken. The script `attune` compiles it alone, while
/// nothing else is there yet, so it may use nothing but the JDK and what needs no more either.
final class PortCheck {

  private PortCheck() {}

  /// @param arguments the file that remembers the ports
  static void main(String[] arguments) throws IOException {
    try {
      var settings = new Settings(Choices.read(System.getenv(), Path.of(arguments[0])));
      settings.portsMustDiffer();
      settings.portsMustBeFree();
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
