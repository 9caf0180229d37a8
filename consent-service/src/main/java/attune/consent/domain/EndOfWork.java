package attune.consent.domain;

/// How the work ended.
public enum EndOfWork {
  COMPLETED,
  WITHDRAWN,
  DECLINED
}
