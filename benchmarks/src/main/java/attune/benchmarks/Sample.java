package attune.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// What one turn has shown.
///
/// @param many how many were done
/// @param seconds in which time
/// @param cpu what it cost
/// @param latencies of each one, in nanoseconds and sorted; empty if they were done in bulk
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Sample(long many, double seconds, Cpu cpu, long[] latencies) {

  Sample {
    Arrays.sort(latencies);
  }

  /// Does it, and looks at clock and processors before and after.
  static Sample of(Callable<Done> work) throws Exception {
    Cpu before = Cpu.now();
    long began = System.nanoTime();
    Done done = work.call();
    long nanos = System.nanoTime() - began;
    return new Sample(done.many(), nanos / 1e9, Cpu.now().since(before), done.latencies());
  }

  /// @param latencies of each one, in nanoseconds; empty if they were done in bulk
  record Done(long many, long[] latencies) {
    static Done bulk(long many) {
      return new Done(many, new long[0]);
    }
  }

  double javaMicros() {
    return cpu.java() * 1e6 / many;
  }

  double postgresMicros() {
    return cpu.postgres() * 1e6 / many;
  }

  double perSecond() {
    return many / seconds;
  }

  boolean hasLatencies() {
    return latencies.length > 0;
  }

  double p50Millis() {
    return latencies[latencies.length / 2] / 1e6;
  }

  double p99Millis() {
    return latencies[(int) (latencies.length * 0.99)] / 1e6;
  }
}
