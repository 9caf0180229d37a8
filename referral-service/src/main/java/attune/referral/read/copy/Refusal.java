package attune.referral.read.copy;

/// Why nothing is sent to somebody.
public enum Refusal implements attune.eventsourcing.Refusal {
  /// They must not learn that there is a case, or that cannot be told.
  KEPT_FROM_RECIPIENT,
  /// They are safely reached in another way alone.
  NOT_BY_LETTER,
  /// Somebody who must not learn something lives there, or may.
  MAY_BE_OPENED_BY_OTHERS,
  /// They have died, or the child has: letters stop.
  LETTERS_STOPPED
}
