package attune.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskTest {

  @TempDir Path folder;

  @Test
  void too_little_room_is_told_before_anything_starts() {
    assertThatThrownBy(() -> Disk.folder(folder.resolve("new"), Integer.MAX_VALUE))
        .isInstanceOf(StartFailure.class)
        .hasMessageMatching(
            "The disk of .* is full \\(\\d+ MB left, \\d+ MB needed\\): make room .*");
  }

  @Test
  void a_disk_that_fills_up_is_told() {
    var full = new FileSystemException("x", null, "No space left on device");

    assertThat(Disk.failure(folder, full))
        .hasMessageEndingWith("is full: make room and try again.");
  }

  @Test
  void a_missing_right_is_told_with_the_user() {
    assertThat(Disk.failure(folder, new AccessDeniedException("x")))
        .hasMessage(
            "%s may not be written by the user %s: give that user the right, or use another"
                + " folder.",
            folder, System.getProperty("user.name"));
  }

  @Test
  void deleting_follows_no_link() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "");
    Path tree = Files.createDirectories(folder.resolve("tree"));
    Files.createSymbolicLink(tree.resolve("link"), kept);

    Disk.delete(tree);

    assertThat(tree).doesNotExist();
    assertThat(kept).exists();
  }
}
