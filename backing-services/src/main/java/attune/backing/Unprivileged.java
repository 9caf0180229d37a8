package attune.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuses to run as root. When we are root, it runs in a user namespace where it is
/// nobody, or, where the system forbids that, as the user nobody with the one right to reach our
/// folders.
final class Unprivileged {

  private static final int NOBODY = 65_534;
  private static final List<String> NAMESPACE = List.of("unshare", "--user");
  private static final List<String> NOBODYS =
      List.of(
          "setpriv",
          "--reuid=" + NOBODY,
          "--regid=" + NOBODY,
          "--clear-groups",
          "--securebits=+no_setuid_fixup",
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override");

  private final List<String> prefix;
  private final boolean needsOwnership;

  private Unprivileged(List<String> prefix, boolean needsOwnership) {
    this.prefix = prefix;
    this.needsOwnership = needsOwnership;
  }

  static Unprivileged here() {
    if (!isRoot()) {
      return new Unprivileged(List.of(), false);
    }
    if (works(NAMESPACE)) {
      return new Unprivileged(NAMESPACE, false);
    }
    if (works(NOBODYS)) {
      return new Unprivileged(NOBODYS, true);
    }
    throw new StartFailure(
        "PostgreSQL refuses to run as root, and this system lets root become nobody else: run"
            + " Attune as an ordinary user.");
  }

  List<String> command(List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  void own(Path folder) {
    if (!needsOwnership) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        Files.setAttribute(path, "unix:uid", NOBODY);
      }
    } catch (IOException e) {
      throw Disk.failure(folder, e);
    }
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException _) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static boolean works(List<String> prefix) {
    try {
      var command = new ArrayList<>(prefix);
      command.add("true");
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
