package attune.gateway.page.worklist;

import attune.gateway.page.Counted;
import attune.gateway.page.London;
import java.time.Duration;
import java.time.Instant;

/// How much is left of the time in which triage promised to decide.
///
/// @param percentLeft for the picture; the words say the same
public record DecisionClock(boolean overdue, long percentLeft, String words, String when) {

  public static DecisionClock of(Instant sentAt, Instant decideBy, Instant now) {
    Duration left = Duration.between(now, decideBy);
    boolean overdue = left.isNegative();
    return new DecisionClock(
        overdue,
        percent(left, Duration.between(sentAt, decideBy)),
        overdue ? "Overdue by " + span(left.negated()) : span(left) + " left",
        (overdue ? "Was to be decided by " : "Decide by ") + London.inWords(decideBy));
  }

  private static long percent(Duration left, Duration whole) {
    if (whole.isZero() || whole.isNegative()) {
      return 0;
    }
    return Math.clamp(100 * left.toSeconds() / whole.toSeconds(), 0, 100);
  }

  /// Rounded down, so that nobody is promised more than there is.
  private static String span(Duration time) {
    if (time.toHours() >= 72) {
      return Counted.of(time.toDays(), "day");
    }
    return time.toHours() > 0
        ? Counted.of(time.toHours(), "hour")
        : Counted.of(time.toMinutes(), "minute");
  }
}
