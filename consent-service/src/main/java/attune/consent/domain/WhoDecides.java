package attune.consent.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Who decides for somebody: by age, and by what was found of their ability to decide this.
public enum WhoDecides {
  /// They themselves.
  SELF,
  /// Under 12: anybody with parental responsibility; the child is asked too.
  RESPONSIBLE,
  /// 12 to 15 and found not able to decide this: anybody with parental responsibility; the child's
  /// assent is looked for each time.
  RESPONSIBLE_WITH_ASSENT,
  /// From 16 on and found not able: a recorded best-interests decision, where the policy has that.
  BEST_INTERESTS,
  /// From 16 on and found not able: nobody consents for them.
  NOBODY,
  /// Nobody has parental responsibility for an unborn child.
  UNBORN,
  /// A child, or somebody who may be one, whose date of birth is not known: they might be old
  /// enough, or not.
  UNKNOWN,
  /// Practitioners and interpreters, for what stays within the project.
  NOT_ASKED;

  static WhoDecides of(
      Register register, Person person, Purpose purpose, Instant at, Policy policy) {
    if (person.role().isOfProject() && purpose.isWithinProject()) {
      return NOT_ASKED;
    }
    if (person.isExpected()) {
      return UNBORN;
    }
    Optional<LocalDate> born = person.birthDate();
    if (born.isEmpty() && person.role().mayBeChild()) {
      return UNKNOWN;
    }
    boolean unable = register.answers().isUnable(person.id(), purpose);
    LocalDate day = policy.dateOf(at);
    if (isAtLeast(policy.capacityActFrom(), born, day)) {
      return unable ? (policy.bestInterests() ? BEST_INTERESTS : NOBODY) : SELF;
    }
    if (isAtLeast(policy.ownConsentFrom(), born, day)) {
      return unable ? RESPONSIBLE_WITH_ASSENT : SELF;
    }
    return RESPONSIBLE;
  }

  /// Whether somebody with parental responsibility decides.
  boolean isByResponsibility() {
    return this == RESPONSIBLE || this == RESPONSIBLE_WITH_ASSENT;
  }

  /// Whether `person` is under age: of adults the date is often not known.
  static boolean isMinor(Person person, Instant at, Policy policy) {
    Optional<LocalDate> born = person.birthDate();
    return born.isEmpty()
        ? person.role().mayBeChild()
        : !Age.isAtLeast(policy.adultFrom(), born.get(), policy.dateOf(at));
  }

  private static boolean isAtLeast(int years, Optional<LocalDate> born, LocalDate day) {
    return born.isEmpty() || Age.isAtLeast(years, born.get(), day);
  }
}
