package attune.consent.domain;

import attune.eventsourcing.Refusal;

/// Why somebody may not be filmed or shown.
public enum Obstacle implements Refusal {
  /// The contract has not been given to who decides.
  NO_CONTRACT,
  NO_CONSENT,
  /// From 12 on a parent's alone no longer counts.
  OWN_CONSENT_NEEDED,
  REFUSED,
  WITHDRAWN,
  EXPIRED,
  OBJECTION,
  /// Nobody who consented is established to have parental responsibility.
  PR_NOT_ESTABLISHED,
  /// Said before the contract was given, and not confirmed since.
  TO_BE_CONFIRMED,
  HELD,
  NOT_ON_REGISTER;

  /// Whether somebody said so, as against not having been asked.
  boolean isNo() {
    return this == REFUSED || this == WITHDRAWN;
  }
}
