package attune.consent.access;

/// Where a case stands, as referral-service tells it.
public enum CaseStatus {
  SUBMITTED,
  INFORMATION_REQUESTED,
  DECLINED,
  WITHDRAWN,
  WAITING,
  ALLOCATED,
  CLOSED,
  OPENED_IN_ERROR;

  /// Whether triage has still to decide: until then others may write down a child's own answer.
  public boolean isUndecided() {
    return this == SUBMITTED || this == INFORMATION_REQUESTED;
  }
}
