package attune.consent.domain;

/// How an answer was given.
public enum How {
  SIGNED_PAPER,
  E_SIGNATURE,
  SPOKEN_AND_WITNESSED
}
