package attune.consent.domain;

/// What a consent is for. One purpose never implies another.
public enum Purpose {
  FILMING,
  SHARED_REVIEW,
  SUPERVISION,
  /// Among trainees of the same stage.
  INTERVISION,
  TRAINING,
  NAMED_PROFESSIONAL,
  /// By agreement: what a court orders is no consent.
  COURT;

  /// Whether it stays within practitioner, named supervisor and booked interpreter.
  public boolean isWithinProject() {
    return switch (this) {
      case FILMING, SHARED_REVIEW, SUPERVISION -> true;
      case INTERVISION, TRAINING, NAMED_PROFESSIONAL, COURT -> false;
    };
  }

  /// Whether a consent has to say to whom: "my supervisor" and "a professional" are somebody.
  public boolean namesItsAudience() {
    return this == SUPERVISION || this == NAMED_PROFESSIONAL;
  }

  /// Whether film leaves the project by it, and so is asked for, authorised, made and recorded.
  public boolean isDisclosure() {
    return this == TRAINING || this == NAMED_PROFESSIONAL || this == COURT;
  }
}
