package attune.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one counter was told, a line each: `stream version`, or `fault …`. It outlives the process:
/// the machine keeps what was written, however the writer ends.
final class Note {

  private final Path file;

  Note(Path file) {
    this.file = file;
  }

  /// How many commands were acknowledged before this process began. A line that was cut off in the
  /// middle does not count: its command is sent again.
  long acknowledged() {
    try {
      if (!Files.exists(file)) {
        return 0;
      }
      String text = Files.readString(file);
      if (!text.isEmpty() && !text.endsWith("\n")) {
        Files.writeString(file, text.substring(0, text.lastIndexOf('\n') + 1));
      }
      List<String> lines = Files.readAllLines(file);
      @Nullable String fault =
          lines.stream().filter(line -> line.startsWith("fault")).findFirst().orElse(null);
      if (fault != null) {
        throw new IllegalStateException(fault);
      }
      return lines.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String stream, long version) {
    append(stream + " " + version);
  }

  void fault(String words) {
    append("fault " + words.replace('\n', ' '));
  }

  private void append(String line) {
    try {
      Files.writeString(file, line + "\n", UTF_8, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
