package attune.backing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The Java that we run on, for our children.
public final class Jvm {

  private Jvm() {}

  public static List<String> command(int megabytes, String... options) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + Math.min(megabytes, 64) + "m",
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of(options));
    return command;
  }
}
