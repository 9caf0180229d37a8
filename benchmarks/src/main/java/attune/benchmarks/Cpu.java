package attune.benchmarks;

import java.time.Duration;
import java.util.stream.Stream;

/// Processor time so far: what a turn costs, however much else the machine does.
///
/// @param java this process', in seconds
/// @param postgres the database's, in seconds
record Cpu(double java, double postgres) {

  static Cpu now() {
    return new Cpu(seconds(ProcessHandle.current()), postgresNow());
  }

  Cpu since(Cpu before) {
    return new Cpu(java - before.java, postgres - before.postgres);
  }

  private static double postgresNow() {
    long launched = Long.getLong("attune.bench.postgres", -1);
    return ProcessHandle.of(launched).stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
        .mapToDouble(Cpu::seconds)
        .sum();
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }
}
