package attune.benchmarks.decisions;

import attune.benchmarks.asking.Clients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns of asking of all registers, each beside one of asking of the first thousand alone: the two
/// share whatever else the machine does, so that a difference is the registers'.
record Turns(Questions questions, Duration time) {

  static final int FIRST = 1_000;

  private static final int ROUNDS = 3;

  /// What is measured before the compilers have seen it is the compilers.
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  /// One turn, in milliseconds.
  record Turn(double perSecond, double median, double p99) {}

  /// A line of the table.
  String line(int many) throws InterruptedException {
    questions.ask(many, WARM_UP, -many);
    List<Turn> all = new ArrayList<>();
    List<Turn> first = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      all.add(turn(many, round));
      first.add(turn(FIRST, round));
    }
    return "| %,d | %s | %s |".formatted(many, told(all), told(first));
  }

  private Turn turn(int registers, int round) throws InterruptedException {
    long[] nanos = questions.ask(registers, time, 1_000L * registers + round);
    return new Turn(
        (double) nanos.length / time.toSeconds(),
        Clients.millis(nanos, 0.5),
        Clients.millis(nanos, 0.99));
  }

  /// The turn in the middle.
  private static String told(List<Turn> turns) {
    Turn middle =
        turns.stream()
            .sorted(Comparator.comparingDouble(Turn::median))
            .toList()
            .get(turns.size() / 2);
    return "%.0f | %.0f | %.0f".formatted(middle.perSecond, middle.median, middle.p99);
  }
}
