package attune.eventsourcing.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/// Files of the work tree, found from whichever module runs the test.
final class WorkTree {

  private WorkTree() {}

  static Path folder(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(name))) {
        return folder.resolve(name);
      }
    }
    throw new IllegalStateException("no folder " + name + " above the working folder");
  }
}
