package attune.referral.domain;

/// Why the work ended. Says nothing of who in the family wanted what.
public enum ClosureReason {
  COMPLETED,
  FAMILY_CHOSE_TO_STOP,
  NOT_ENGAGED,
  MOVED_AWAY,
  NO_LONGER_SUITABLE,
  OTHER
}
