package attune.consent.domain;

/// What the check against safe contact said, before anybody is written to or given anything.
public enum SafeContactCheck {
  ALLOWED,
  FORBIDDEN,
  NOT_MADE
}
