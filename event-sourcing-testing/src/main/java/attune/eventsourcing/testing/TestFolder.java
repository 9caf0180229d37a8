package attune.eventsourcing.testing;

import attune.backing.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where this JVM's services keep their data: below `target`, named by our process. What dead
/// processes left behind is swept away.
final class TestFolder {

  private TestFolder() {}

  static Path ofThisJvm() {
    Path all = Path.of("target", "backing-services").toAbsolutePath();
    Path ours = all.resolve(Long.toString(ProcessHandle.current().pid()));
    if (!Files.exists(ours)) {
      sweep(all);
      Disk.folder(ours, 500);
    }
    return ours;
  }

  private static void sweep(Path all) {
    if (!Files.isDirectory(all)) {
      return;
    }
    try (var folders = Files.list(all)) {
      folders.filter(TestFolder::isDead).forEach(Disk::delete);
    } catch (IOException e) {
      throw Disk.failure(all, e);
    }
  }

  private static boolean isDead(Path folder) {
    String pid = String.valueOf(folder.getFileName());
    return pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }
}
