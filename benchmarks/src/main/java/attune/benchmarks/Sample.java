package attune.benchmarks;

import java.util.Arrays;

/// What one turn has shown.
///
/// @param many how many were done
/// @param seconds in which time
/// @param latencies of each one, in nanoseconds and sorted; empty if they were done in bulk
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Sample(long many, double seconds, long[] latencies) {

  Sample {
    Arrays.sort(latencies);
  }

  static Sample bulk(long many, long nanos) {
    return new Sample(many, nanos / 1e9, new long[0]);
  }

  double perSecond() {
    return many / seconds;
  }

  boolean hasLatencies() {
    return latencies.length > 0;
  }

  double p99Millis() {
    return latencies[(int) (latencies.length * 0.99)] / 1e6;
  }
}
