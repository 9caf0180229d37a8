package attune.consent.domain;

/// What requires a disclosure that nobody consented to.
public enum DisclosureBasis {
  COURT_ORDER,
  STATUTE,
  PROTECTION_FROM_SERIOUS_HARM
}
