package attune.benchmarks;

import java.lang.management.ManagementFactory;
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

  /// What the table was measured on.
  static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean more
            ? more.getTotalMemorySize() >> 30
            : 0;
    return "%d cores, %d GB, load %.1f, %s %s"
        .formatted(
            system.getAvailableProcessors(),
            memory,
            system.getSystemLoadAverage(),
            System.getProperty("java.vm.name"),
            Runtime.version());
  }
}
