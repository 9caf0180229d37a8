package attune.localstack;

import attune.localstack.Standing.State;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/// One line per part with its seconds: redrawn on a terminal, else a line when a part's state
/// changes.
final class Progress {

  private final PrintStream out;
  private final boolean terminal;
  private final Map<Part, State> shown = new EnumMap<>(Part.class);
  private boolean drawn;

  Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(Board board, long now) {
    if (terminal) {
      redraw(board, now);
      return;
    }
    for (Part part : Part.values()) {
      Standing standing = board.of(part);
      State before = shown.put(part, standing.state());
      if (before != standing.state() && standing.state() == State.READY) {
        out.println(line(part, standing, now));
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
