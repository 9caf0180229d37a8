package attune.referral.domain;

/// What somebody is in the case.
public enum PersonRole {
  FOCUS_CHILD,
  CHILD,
  PARENT_CARER,
  FOSTER_CARER,
  SPECIAL_GUARDIAN,
  ADOPTER,
  PRACTITIONER,
  INTERPRETER,
  OTHER;

  /// Whether they belong to the family, in whichever way; others work with it.
  public boolean isOfTheFamily() {
    return switch (this) {
      case FOCUS_CHILD, CHILD, PARENT_CARER, FOSTER_CARER, SPECIAL_GUARDIAN, ADOPTER -> true;
      case PRACTITIONER, INTERPRETER, OTHER -> false;
    };
  }

  public boolean isChild() {
    return this == FOCUS_CHILD || this == CHILD;
  }
}
