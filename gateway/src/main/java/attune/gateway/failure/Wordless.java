package attune.gateway.failure;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A failure as it may be logged: its types and places without its messages, which can quote what
/// somebody typed.
record Wordless(Throwable failure) {

  private static final int CAUSES = 5;
  private static final int FRAMES = 25;

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    Throwable next = failure;
    for (int depth = 0; next != null && depth < CAUSES; depth++, next = next.getCause()) {
      text.append(depth == 0 ? "" : "\ncaused by ").append(next.getClass().getName());
      text.append(frames(next));
    }
    return text.toString();
  }

  private static String frames(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(FRAMES)
        .map(frame -> "\n  at " + frame)
        .collect(Collectors.joining());
  }
}
