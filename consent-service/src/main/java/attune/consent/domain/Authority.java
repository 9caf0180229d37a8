package attune.consent.domain;

/// Who may authorise a disclosure that nobody consented to.
public enum Authority {
  SAFEGUARDING_LEAD,
  CALDICOTT_GUARDIAN
}
