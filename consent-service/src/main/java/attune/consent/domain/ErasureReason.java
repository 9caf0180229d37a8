package attune.consent.domain;

/// Why film is to be erased. Told to nobody but those who keep it.
public enum ErasureReason {
  FILMING_WITHDRAWN,
  /// Somebody who came of age said no.
  REFUSED,
  ASKED_FOR,
  /// The days after the end of the work are over.
  WORK_ENDED
}
