package attune.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The table, in Markdown.
final class Report {

  private Report() {}

  static String of(Map<Measure, List<Sample>> samples) {
    Map<String, Double> rates = new HashMap<>();
    samples.forEach(
        (measure, turns) -> rates.put(measure.what(), median(turns, Sample::perSecond)));
    var text =
        new StringBuilder(
            """
            | what | per second | p50, ms | p99, ms | of the bare insert | CPU of Java, µs | of PostgreSQL, µs | at least | met |
            |---|---:|---:|---:|---:|---:|---:|---|---|
            """);
    samples.forEach((measure, turns) -> text.append(line(measure, turns, rates)));
    return text.toString();
  }

  private static String line(Measure measure, List<Sample> turns, Map<String, Double> rates) {
    double perSecond = median(turns, Sample::perSecond);
    boolean latencies = turns.getFirst().hasLatencies();
    double p99 = latencies ? median(turns, Sample::p99Millis) : Double.NaN;
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            measure.what(),
            number("%,.0f", perSecond),
            latencies ? number("%.1f", median(turns, Sample::p50Millis)) : "",
            latencies ? number("%.1f", p99) : "",
            measure.ofBare() ? number("%.2f", times(perSecond, rates, BareInsert.WHAT)) : "",
            number("%.0f", median(turns, Sample::javaMicros)),
            number("%.0f", median(turns, Sample::postgresMicros)),
            told(measure.bar()),
            met(measure.bar(), perSecond, p99, rates));
  }

  private static double times(double perSecond, Map<String, Double> rates, String other) {
    return perSecond / rates.getOrDefault(other, Double.NaN);
  }

  private static String told(Bar bar) {
    return switch (bar) {
      case Bar.None _ -> "";
      case Bar.OfBare(var share) -> number("%.2f of bare", share);
      case Bar.Times(var times, var other) -> number("%.1f times ", times) + other;
      case Bar.PerSecond(var many) -> number("%,.0f/s", many);
      case Bar.Within(var p99) -> "p99 %d ms".formatted(p99.toMillis());
    };
  }

  private static String met(Bar bar, double perSecond, double p99, Map<String, Double> rates) {
    return switch (bar) {
      case Bar.None _ -> "";
      case Bar.OfBare(var wanted) -> yes(times(perSecond, rates, BareInsert.WHAT) >= wanted);
      case Bar.Times(var wanted, var other) -> told(times(perSecond, rates, other), wanted);
      case Bar.PerSecond(var wanted) -> yes(perSecond >= wanted);
      case Bar.Within(var wanted) -> yes(p99 <= wanted.toMillis());
    };
  }

  /// Without the other one's turn in the same run there is nothing to say.
  private static String told(double times, double wanted) {
    return Double.isNaN(times) ? "" : yes(times >= wanted) + number(" (%.2f)", times);
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
