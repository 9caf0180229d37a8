package attune.referral.domain;

/// The form a request came in by.
public enum Route {
  EARLY_HELP_HUB,
  CASE_MANAGEMENT_DECISION
}
