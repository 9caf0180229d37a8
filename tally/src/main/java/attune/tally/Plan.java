package attune.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import java.util.UUID;

/// What one counter does, from its first command to its last: the same for the same name, so that
/// after a kill it is known what the command was whose answer nobody saw.
///
/// @param name of the counter
/// @param commands how many it sends
record Plan(String name, long commands) {

  /// A command.
  ///
  /// @param key its idempotency key
  /// @param seen the tally's version before it
  /// @param numbers how many it counts
  record Step(String key, String stream, long seen, int numbers) {
    long reached() {
      return seen + numbers;
    }
  }

  /// Streams are of many lengths: a new one begins after so many commands.
  private static final int COMMANDS_OF_A_STREAM = 40;

  private static final int MOST_NUMBERS = 20;

  Step step(long command) {
    long stream = command / COMMANDS_OF_A_STREAM;
    long seen = 0;
    for (long before = stream * COMMANDS_OF_A_STREAM; before < command; before++) {
      seen += numbers(before);
    }
    return new Step(name + "-" + command, id(stream), seen, numbers(command));
  }

  private int numbers(long command) {
    return 1 + new Random((name + command).hashCode()).nextInt(MOST_NUMBERS);
  }

  private String id(long stream) {
    return "tally-" + UUID.nameUUIDFromBytes((name + "/" + stream).getBytes(UTF_8));
  }
}
