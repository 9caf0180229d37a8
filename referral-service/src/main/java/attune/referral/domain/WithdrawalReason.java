package attune.referral.domain;

/// Why a request is taken back. Says nothing of who in the family wanted what.
public enum WithdrawalReason {
  FAMILY_CHOSE_TO_STOP,
  SENT_TWICE,
  OTHER_SUPPORT_FOUND,
  MOVED_AWAY,
  OTHER
}
