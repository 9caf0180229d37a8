package attune.referral.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child's own answer about being filmed, as the consent register has it, or as it was recorded
/// in the case before there was one.
///
/// @param until the last day it holds, if it was given for a time
/// @param source the consent register's event that says so, or [#IN_CASE]
public record OwnAnswer(UUID child, Kind kind, @Nullable LocalDate until, String source) {

  /// Recorded in the case itself, by the referrer or triage.
  public static final String IN_CASE = "case";

  public enum Kind {
    GIVEN,
    REFUSED,
    WITHDRAWN,
    /// Found not able to decide this, even with support: somebody else decides, and their own
    /// answer is not relevant.
    NOT_ABLE_TO_DECIDE
  }

  /// The answers that count, by child: what the register says holds until it has run out.
  ///
  /// @param inCase as they were recorded in the case itself
  public static Map<UUID, OwnAnswer> counting(
      Map<UUID, OwnAnswer> inCase, Map<UUID, OwnAnswer> onRegister, LocalDate today) {
    var all = new HashMap<>(onRegister);
    inCase.forEach((child, answer) ->
        all.merge(child, answer, (there, here) -> there.hasRunOut(today) ? here : there));
    return all;
  }

  private boolean hasRunOut(LocalDate today) {
    return kind == Kind.GIVEN && !permitsAcceptance(today);
  }

  /// Whether the work may be accepted on it. A child's no is an answer, but not one to film on.
  boolean permitsAcceptance(LocalDate today) {
    return switch (kind) {
      case GIVEN -> until == null || !today.isAfter(until);
      case NOT_ABLE_TO_DECIDE -> true;
      case REFUSED, WITHDRAWN -> false;
    };
  }
}
