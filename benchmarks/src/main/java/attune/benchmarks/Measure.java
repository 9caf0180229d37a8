package attune.benchmarks;

import java.time.Duration;

/// One contestant, who has a turn in every round.
interface Measure {

  String what();

  /// What it has to reach.
  Bar bar();

  /// Whether it is one of those that write, which the bare insert is a measure for.
  default boolean ofBare() {
    return true;
  }

  /// Makes ready what is not measured; before the first round.
  default void prepare() throws Exception {}

  /// One turn.
  ///
  /// @param time how long it may last, for those that could go on for ever
  Sample measure(Duration time) throws Exception;
}
