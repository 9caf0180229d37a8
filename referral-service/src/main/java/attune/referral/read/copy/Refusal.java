package attune.referral.read.copy;

/// Why nothing is sent to somebody.
public enum Refusal implements attune.eventsourcing.Refusal {
  /// They must not learn that there is a case, or that cannot be told.
  KEPT_FROM_RECIPIENT,
  /// They have died, or the child has: letters stop.
  LETTERS_STOPPED
}
