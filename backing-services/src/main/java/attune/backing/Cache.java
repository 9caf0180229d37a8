package attune.backing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Folders that are made once per machine and version, and shared by every work tree: unpacked
/// PostgreSQL, built Keycloak. `ATTUNE_CACHE` moves them.
final class Cache {

  /// Fills a folder.
  interface Maker {
    void make(Path folder) throws IOException;
  }

  private static final int ROOM = 600;

  private Cache() {}

  /// A folder is made beside its place and then renamed: whoever finds it finds it whole.
  static synchronized Path once(String name, Maker maker) {
    Path cache = folder();
    Path wanted = cache.resolve(name);
    if (Files.isDirectory(wanted)) {
      return wanted;
    }
    Disk.folder(cache, ROOM);
    try (var channel = open(cache.resolve(name + ".lock"));
        var _ = channel.lock()) {
      if (!Files.isDirectory(wanted)) {
        Path beside = cache.resolve(name + ".making");
        Disk.delete(beside);
        Files.createDirectories(beside);
        maker.make(beside);
        Files.move(beside, wanted, StandardCopyOption.ATOMIC_MOVE);
      }
      return wanted;
    } catch (IOException e) {
      throw Disk.failure(wanted, e);
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Path folder() {
    String chosen = System.getenv("ATTUNE_CACHE");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    String caches = System.getenv("XDG_CACHE_HOME");
    Path parent =
        caches != null && !caches.isBlank()
            ? Path.of(caches)
            : Path.of(System.getProperty("user.home"), ".cache");
    return parent.resolve("attune").toAbsolutePath();
  }
}
