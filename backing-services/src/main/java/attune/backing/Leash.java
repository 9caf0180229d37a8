package attune.backing;

import java.util.ArrayList;
import java.util.List;

/// Makes a command end with its parent, even when the parent is killed.
///
/// The command's standard input is a pipe that only the parent holds open. A watcher beside it
/// reads the pipe: its end means that the parent is gone, so the watcher stops the command, first
/// politely. The command itself keeps the process id that the parent knows.
final class Leash {

  private static final String WATCHED =
      """
      signal=$1; shift
      child=$$
      exec 3<&0 </dev/null
      ( (
        cat <&3
        kill -s "$signal" "$child" || exit 0
        seconds=0
        while [ $seconds -lt 20 ] && kill -s 0 "$child"; do sleep 1; seconds=$((seconds + 1)); done
        kill -s KILL "$child"
      ) >/dev/null 2>&1 & )
      exec 3<&-
      exec "$@"
      """;

  private Leash() {}

  static List<String> on(List<String> command, String signal) {
    var leashed = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "leash", signal));
    leashed.addAll(command);
    return leashed;
  }
}
