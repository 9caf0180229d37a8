package attune.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The table, in Markdown.
final class Report {

  private Report() {}

  static String of(Map<Measure, List<Sample>> samples) {
    double bare =
        samples.entrySet().stream()
            .filter(one -> one.getKey().what().equals(BareInsert.WHAT))
            .mapToDouble(one -> median(one.getValue(), Sample::perSecond))
            .findFirst()
            .orElse(Double.NaN);
    var text =
        new StringBuilder(
            """
            | what | per second | p99, ms | of the bare insert | CPU of Java, µs | of PostgreSQL, µs | at least | met |
            |---|---:|---:|---:|---:|---:|---|---|
            """);
    samples.forEach((measure, turns) -> text.append(line(measure, turns, bare)));
    return text.toString();
  }

  private static String line(Measure measure, List<Sample> turns, double bare) {
    double perSecond = median(turns, Sample::perSecond);
    boolean latencies = turns.getFirst().hasLatencies();
    double p99 = latencies ? median(turns, Sample::p99Millis) : Double.NaN;
    double share = perSecond / bare;
    return "| %s | %s | %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            measure.what(),
            number("%,.0f", perSecond),
            latencies ? number("%.1f", p99) : "",
            latencies ? number("%.2f", share) : "",
            number("%.0f", median(turns, Sample::javaMicros)),
            number("%.0f", median(turns, Sample::postgresMicros)),
            told(measure.bar()),
            met(measure.bar(), perSecond, p99, share));
  }

  private static String told(Bar bar) {
    return switch (bar) {
      case Bar.None _ -> "";
      case Bar.OfBare(var share) -> number("%.2f of bare", share);
      case Bar.PerSecond(var many) -> number("%,.0f/s", many);
      case Bar.Within(var p99) -> "p99 %d ms".formatted(p99.toMillis());
    };
  }

  private static String met(Bar bar, double perSecond, double p99, double share) {
    return switch (bar) {
      case Bar.None _ -> "";
      case Bar.OfBare(var wanted) -> yes(share >= wanted);
      case Bar.PerSecond(var wanted) -> yes(perSecond >= wanted);
      case Bar.Within(var wanted) -> yes(p99 <= wanted.toMillis());
    };
  }

  private static String yes(boolean met) {
    return met ? "yes" : "no";
  }

  private static String number(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }

  private static double median(List<Sample> turns, ToDoubleFunction<Sample> of) {
    double[] sorted = turns.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
