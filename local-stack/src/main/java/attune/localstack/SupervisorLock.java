package attune.localstack;

import attune.backing.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Held by the one supervisor for as long as it lives: the system frees it even when the supervisor
/// is killed, so a lock that can be had means that nothing runs.
final class SupervisorLock implements AutoCloseable {

  private final FileChannel channel;

  private SupervisorLock(FileChannel channel) {
    this.channel = channel;
  }

  static Optional<SupervisorLock> take(Path file) {
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new SupervisorLock(channel));
    } catch (IOException e) {
      throw Disk.failure(file, e);
    }
  }

  static boolean isHeld(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try (var lock = take(file).orElse(null)) {
      return lock == null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // the system frees it when we end
    }
  }
}
