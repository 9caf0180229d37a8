package attune.benchmarks;

import java.time.Duration;

/// What a measure has to reach.
sealed interface Bar {

  record None() implements Bar {}

  /// A share of what the bare insert does.
  record OfBare(double share) implements Bar {}

  /// So many times what another one does, with equal work.
  record Times(double times, String other) implements Bar {}

  record PerSecond(double many) implements Bar {}

  record Within(Duration p99) implements Bar {}
}
