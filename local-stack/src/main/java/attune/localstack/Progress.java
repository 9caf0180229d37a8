package attune.localstack;

import attune.localstack.Standing.State;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/// One line per part with its seconds: redrawn on a terminal, else a line when a part is ready, and
/// a sign of life of those that start in between.
final class Progress {

  private static final long SIGN_OF_LIFE = 10_000;

  private final PrintStream out;
  private final boolean terminal;
  private final Map<Part, State> shown = new EnumMap<>(Part.class);
  private boolean drawn;
  private long lastLine = Long.MAX_VALUE;

  Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(Board board, long now) {
    if (terminal) {
      redraw(board, now);
      return;
    }
    lastLine = Math.min(lastLine, now);
    boolean quiet = now - lastLine >= SIGN_OF_LIFE;
    for (Part part : Part.values()) {
      Standing standing = board.of(part);
      State before = shown.put(part, standing.state());
      boolean becameReady = before != standing.state() && standing.state() == State.READY;
      if (becameReady || (quiet && standing.state() == State.STARTING)) {
        out.println(line(part, standing, now));
        lastLine = now;
      }
    }
  }

  private void redraw(Board board, long now) {
    if (drawn) {
      out.print("\033[%dA".formatted(Part.values().length));
    }
    drawn = true;
    for (Part part : Part.values()) {
      out.println("\033[2K" + line(part, board.of(part), now));
    }
    out.flush();
  }

  static String line(Part part, Standing standing, long now) {
    String seconds =
        standing.state() == State.READY || standing.state() == State.STARTING
            ? "%5d s".formatted(standing.seconds(now))
            : "";
    return "  %-18s %-9s%s"
        .formatted(part.title(), standing.state().words(), seconds)
        .stripTrailing();
  }
}
