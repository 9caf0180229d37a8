package attune.consent.domain;

import static attune.consent.domain.Answers.isAfter;

import attune.consent.domain.Answers.Kind;
import attune.consent.domain.Answers.Said;
import attune.consent.domain.DecidedBy.As;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody's answers amount to, for one purpose at one instant. A no outweighs every yes that
/// was not said and recorded after it.
record Standing(Register register, Person person, Instant at, Policy policy) {

  /// What stands against it, or nothing.
  Optional<Obstacle> against(Purpose purpose, @Nullable UUID film, Audience audience) {
    WhoDecides who = whoDecides(purpose, audience);
    if (who == WhoDecides.NOT_ASKED) {
      return Optional.empty();
    }
    List<Said> said =
        register.answers().saidOf(person.id()).stream()
            .filter(one ->
                one.kind() == Kind.GIVEN
                    ? one.scope().permits(purpose, film, audience)
                    : one.scope().forbids(purpose, film, audience))
            .toList();
    List<Said> noes = said.stream().filter(one -> isNo(one, who)).toList();
    if (noes.stream().anyMatch(no -> isAnothersRefusal(no) && !wasTakenBack(no, said))) {
      return Optional.of(Obstacle.REFUSED);
    }
    List<Said> offered =
        said.stream().filter(one -> one.kind() == Kind.GIVEN && isBy(one, who)).toList();
    List<Said> counted = offered.stream().filter(one -> mayBe(one, who)).toList();
    List<Said> standing =
        counted.stream().filter(yes -> noes.stream().noneMatch(no -> ends(no, yes, said))).toList();
    if (!standing.isEmpty()) {
      return best(standing);
    }
    if (noes.stream().anyMatch(no -> !isAnothersRefusal(no))) {
      Said last = noes.stream().filter(no -> !isAnothersRefusal(no)).toList().getLast();
      return Optional.of(last.kind() == Kind.REFUSED ? Obstacle.REFUSED : Obstacle.WITHDRAWN);
    }
    return Optional.of(offered.isEmpty() ? unsaid(who) : Obstacle.PR_NOT_ESTABLISHED);
  }

  /// A review that is shown to somebody beyond the circle leaves the project, and staff are asked.
  private WhoDecides whoDecides(Purpose purpose, Audience audience) {
    WhoDecides who = WhoDecides.of(register, person, purpose, at, policy);
    return who == WhoDecides.NOT_ASKED
            && purpose == Purpose.SHARED_REVIEW
            && audience instanceof Audience.Beyond
        ? WhoDecides.SELF
        : who;
  }

  /// Who decides for themselves is bound by no other's no; who is decided for, by their own too.
  private boolean isNo(Said one, WhoDecides who) {
    if (one.kind() == Kind.GIVEN) {
      return false;
    }
    if (one.by().as() == As.SELF) {
      return true;
    }
    return switch (one.kind()) {
      case REFUSED -> isBy(one, who) && mayBe(one, who) && !wasSetAside(one);
      case WITHDRAWN -> who != WhoDecides.SELF;
      case GIVEN -> false;
    };
  }

  /// A no of one of several who may each consent alone: it stands until they say yes themselves.
  private static boolean isAnothersRefusal(Said no) {
    return no.kind() == Kind.REFUSED && no.by().restsOnResponsibility();
  }

  private static boolean wasTakenBack(Said no, List<Said> said) {
    return said.stream()
        .anyMatch(
            one -> one.kind() == Kind.GIVEN && one.by().equals(no.by()) && isAfter(one, no, said));
  }

  private boolean wasSetAside(Said no) {
    return no.by().person() != null
        && register.objections().setAside(no.by().person(), person.id(), no.happenedAt());
  }

  private static boolean ends(Said no, Said yes, List<Said> said) {
    return !isAnothersRefusal(no)
        && (!isAfter(yes, no, said) || (no.isTheirNo() && !wasLifted(no, said)));
  }

  /// A person's own no by nobody but them: who decides for them says whether they agreed.
  private static boolean wasLifted(Said no, List<Said> said) {
    return said.stream().anyMatch(one -> one.isTheirYes() && isAfter(one, no, said));
  }

  private static boolean isBy(Said one, WhoDecides who) {
    return switch (one.by().as()) {
      case SELF -> who == WhoDecides.SELF;
      case PARENTAL_RESPONSIBILITY, COUNCIL_DELEGATE -> who.isByResponsibility();
      case BEST_INTERESTS -> who == WhoDecides.BEST_INTERESTS;
    };
  }

  private boolean mayBe(Said one, WhoDecides who) {
    return !who.isByResponsibility() || Responsible.may(register, one.by(), person.id(), policy);
  }

  private Optional<Obstacle> best(List<Said> standing) {
    List<Said> current = standing.stream().filter(yes -> !isExpired(yes)).toList();
    if (current.isEmpty()) {
      return Optional.of(Obstacle.EXPIRED);
    }
    List<Said> confirmed = current.stream().filter(yes -> !yes.toBeConfirmed()).toList();
    if (confirmed.isEmpty()) {
      return Optional.of(Obstacle.TO_BE_CONFIRMED);
    }
    return confirmed.stream().allMatch(register.answers()::isHeld)
        ? Optional.of(Obstacle.HELD)
        : Optional.empty();
  }

  private boolean isExpired(Said yes) {
    return yes.lastDay() != null && policy.dateOf(at).isAfter(yes.lastDay());
  }

  private Obstacle unsaid(WhoDecides who) {
    return switch (who) {
      case SELF ->
          WhoDecides.isMinor(person, at, policy)
              ? Obstacle.OWN_CONSENT_NEEDED
              : Obstacle.NO_CONSENT;
      case RESPONSIBLE, RESPONSIBLE_WITH_ASSENT ->
          Responsible.mayAnybody(register, person.id(), policy)
              ? Obstacle.NO_CONSENT
              : Obstacle.PR_NOT_ESTABLISHED;
      case UNBORN -> Obstacle.PR_NOT_ESTABLISHED;
      case UNKNOWN -> Obstacle.OWN_CONSENT_NEEDED;
      case BEST_INTERESTS, NOBODY, NOT_ASKED -> Obstacle.NO_CONSENT;
    };
  }
}
