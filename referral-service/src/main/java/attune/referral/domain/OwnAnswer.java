package attune.referral.domain;

import java.time.LocalDate;
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

  /// Whether the work may be accepted on it. A child's no is an answer, but not one to film on.
  boolean permitsAcceptance(LocalDate today) {
    return switch (kind) {
      case GIVEN -> until == null || !today.isAfter(until);
      case NOT_ABLE_TO_DECIDE -> true;
      case REFUSED, WITHDRAWN -> false;
    };
  }
}
