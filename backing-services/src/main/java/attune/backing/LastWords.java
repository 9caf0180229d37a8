package attune.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Turns the end of a dead program's log into one sentence.
final class LastWords {

  private static final int LINES = 3;

  /// What a shell adds to a signal's number.
  private static final int SIGNALLED = 128;

  private static final int WINDOW = 16 * 1024;

  private LastWords() {}

  static String of(Child.Program program, int exitCode) {
    List<String> lines = lastLines(program.log());
    String text = String.join(" | ", lines);
    if (text.contains("No space left on device") || text.contains("Not enough space")) {
      return "%s stopped because the disk of %s is full: make room and try again."
          .formatted(program.name(), program.log().getParent());
    }
    if (text.contains("Address already in use") || text.contains("already in use by")) {
      return "%s stopped because its port is taken by another program (log: %s): %s"
          .formatted(program.name(), program.log(), text);
    }
    String how =
        exitCode > SIGNALLED
            ? "was killed by signal %d".formatted(exitCode - SIGNALLED)
            : "ended with code %d".formatted(exitCode);
    return "%s %s; the last lines of its log %s are: %s"
        .formatted(program.name(), how, program.log(), text);
  }

  private static List<String> lastLines(Path log) {
    try (var file = Files.newByteChannel(log)) {
      file.position(Math.max(0, file.size() - WINDOW));
      var bytes = java.nio.channels.Channels.newInputStream(file).readAllBytes();
      List<String> lines =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(LastWords::says)
              .toList();
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    } catch (IOException _) {
      return List.of("(the log can't be read)");
    }
  }

  /// Neither a stack's frames nor the JVM's own warnings say why a program ended.
  private static boolean says(String line) {
    return !line.isEmpty() && !line.startsWith("at ") && !line.startsWith("WARNING: ");
  }
}
