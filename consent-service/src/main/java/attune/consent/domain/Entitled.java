package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.DecidedBy.As;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may say yes, no and no more for somebody, at the time when it is said.
record Entitled(Register register, Person person, Instant at, Policy policy) {

  /// A child's own answer: where there is no contract yet it has to be confirmed.
  boolean isChildsOwn(DecidedBy by) {
    return by.as() == As.SELF && WhoDecides.isMinor(person, at, policy);
  }

  /// Who alone decides, at that time.
  Optional<Refusal> toDecide(DecidedBy by, List<Scope> scopes) {
    return purposes(scopes).flatMap(purpose -> toDecide(by, who(purpose)).stream()).findFirst();
  }

  /// A parent's yes is noted for a child who decides for themselves, and counts for nothing alone.
  Optional<Refusal> toGive(DecidedBy by, List<Scope> scopes) {
    boolean may = Responsible.may(register, by, person.id(), policy);
    return purposes(scopes)
        .flatMap(purpose -> toDecide(by, who(purpose)).stream())
        .filter(no -> !(may && no == Refusal.OWN_CONSENT_NEEDED))
        .findFirst();
  }

  /// A person's own no counts at any age.
  Optional<Refusal> toRefuse(DecidedBy by, List<Scope> scopes) {
    return isOwn(by) ? Optional.empty() : toDecide(by, scopes);
  }

  /// Whoever might have parental responsibility can take a consent back that rests on it.
  Optional<Refusal> toWithdraw(DecidedBy by, Scope scope) {
    if (isOwn(by)) {
      return Optional.empty();
    }
    boolean might =
        by.person() != null && Responsible.mightHave(register, by.person(), person.id());
    return purposes(List.of(scope))
        .flatMap(purpose -> toDecide(by, whoMayStop(purpose)).stream())
        .filter(no -> !(might && no == Refusal.PR_NOT_ESTABLISHED))
        .findFirst();
  }

  /// A no is not put off until somebody knows how old a child is: who decides for a small one says
  /// it for one of any age.
  private WhoDecides whoMayStop(Purpose purpose) {
    WhoDecides who = who(purpose);
    return who == WhoDecides.UNKNOWN ? WhoDecides.RESPONSIBLE : who;
  }

  private WhoDecides who(Purpose purpose) {
    return WhoDecides.of(register.upTo(at), person, purpose, at, policy);
  }

  private boolean isOwn(DecidedBy by) {
    return by.as() == As.SELF && person.id().equals(by.person());
  }

  private Optional<Refusal> toDecide(DecidedBy by, WhoDecides who) {
    return switch (by.as()) {
      case SELF -> isOwn(by) ? themselves(who) : Optional.of(Refusal.NOT_THEIRS_TO_DECIDE);
      case PARENTAL_RESPONSIBILITY, COUNCIL_DELEGATE -> responsible(by, who);
      case BEST_INTERESTS -> bestInterests(who);
    };
  }

  private Optional<Refusal> themselves(WhoDecides who) {
    return switch (who) {
      case SELF, NOT_ASKED -> Optional.empty();
      case RESPONSIBLE -> isEarlyEnough() ? Optional.empty() : Optional.of(Refusal.TOO_YOUNG);
      case RESPONSIBLE_WITH_ASSENT, BEST_INTERESTS, NOBODY ->
          Optional.of(Refusal.FOUND_UNABLE_TO_DECIDE);
      case UNBORN -> Optional.of(Refusal.PR_NOT_ESTABLISHED);
      case UNKNOWN -> Optional.of(Refusal.BIRTH_DATE_MISSING);
    };
  }

  /// Own consent may be taken early: from the first warning of the birthday on.
  private boolean isEarlyEnough() {
    int days = policy.warningDays().isEmpty() ? 0 : policy.warningDays().getFirst();
    LocalDate day = policy.dateOf(at).plusDays(days);
    return person
        .birthDate()
        .filter(born -> Age.isAtLeast(policy.ownConsentFrom(), born, day))
        .isPresent();
  }

  private Optional<Refusal> responsible(DecidedBy by, WhoDecides who) {
    return switch (who) {
      case RESPONSIBLE, RESPONSIBLE_WITH_ASSENT ->
          Responsible.may(register, by, person.id(), policy)
              ? Optional.empty()
              : Optional.of(Refusal.PR_NOT_ESTABLISHED);
      case SELF ->
          Optional.of(
              WhoDecides.isMinor(person, at, policy)
                  ? Refusal.OWN_CONSENT_NEEDED
                  : Refusal.NOT_THEIRS_TO_DECIDE);
      case BEST_INTERESTS, NOBODY, NOT_ASKED -> Optional.of(Refusal.NOT_THEIRS_TO_DECIDE);
      case UNBORN -> Optional.of(Refusal.PR_NOT_ESTABLISHED);
      case UNKNOWN -> Optional.of(Refusal.BIRTH_DATE_MISSING);
    };
  }

  private static Optional<Refusal> bestInterests(WhoDecides who) {
    return switch (who) {
      case BEST_INTERESTS -> Optional.empty();
      case NOBODY -> Optional.of(Refusal.BEST_INTERESTS_OFF);
      case SELF, RESPONSIBLE, RESPONSIBLE_WITH_ASSENT, UNBORN, UNKNOWN, NOT_ASKED ->
          Optional.of(Refusal.NOT_THEIRS_TO_DECIDE);
    };
  }

  private static Stream<Purpose> purposes(List<Scope> scopes) {
    return scopes.stream().map(Scope::purposes).flatMap(Collection::stream).distinct();
  }
}
