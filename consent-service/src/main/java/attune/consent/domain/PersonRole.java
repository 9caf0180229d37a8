package attune.consent.domain;

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

  public boolean isChild() {
    return this == FOCUS_CHILD || this == CHILD;
  }

  /// Whether they may be under age for all that their part in the case says.
  public boolean mayBeChild() {
    return isChild() || this == OTHER;
  }

  /// Whether they are in the picture by their work, and asked only for what leaves the project.
  public boolean isOfProject() {
    return this == PRACTITIONER || this == INTERPRETER;
  }
}
