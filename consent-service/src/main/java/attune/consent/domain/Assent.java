package attune.consent.domain;

/// What a child showed for whom somebody else decides: they are asked each time.
public enum Assent {
  AGREED,
  /// Stops what their parent permits.
  DISSENTED,
  /// A baby, for instance.
  TOO_YOUNG_TO_SAY
}
