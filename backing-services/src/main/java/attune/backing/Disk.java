package attune.backing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders, and what to say when a disk does not play along.
public final class Disk {

  private Disk() {}

  /// Creates the folder if it is not there, and makes sure of room in it.
  public static Path folder(Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
      long left = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
      if (left < megabytes) {
        throw new StartFailure(
            "The disk of %s is full (%d MB left, %d MB needed): make room and try again."
                .formatted(folder, left, megabytes));
      }
    } catch (IOException e) {
      throw failure(folder, e);
    }
    if (!Files.isWritable(folder)) {
      throw mayNot(folder, null);
    }
    return folder;
  }

  public static StartFailure failure(Path path, IOException cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof AccessDeniedException || message.contains("Permission denied")) {
      return mayNot(path, cause);
    }
    if (message.contains("No space left")) {
      return new StartFailure(
          "The disk of %s is full: make room and try again.".formatted(path), cause);
    }
    String reason =
        cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : message;
    return new StartFailure("%s can't be used: %s.".formatted(path, reason), cause);
  }

  public static void delete(Path folder) {
    if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static StartFailure mayNot(
      Path path, @org.jspecify.annotations.Nullable Throwable cause) {
    String sentence =
        "%s may not be written by the user %s: give that user the right, or use another folder."
            .formatted(path, System.getProperty("user.name"));
    return cause == null ? new StartFailure(sentence) : new StartFailure(sentence, cause);
  }
}
