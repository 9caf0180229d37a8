package attune.consent.domain;

import attune.consent.domain.ConsentRegister.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// May these people be used for this purpose, to this audience, at this instant? Only while every
/// one of them permits it: one no refuses. A pure function of a register's state, so that it
/// answers as of a past instant when it is given the state and the policy of then.
public final class Gate {

  private Gate() {}

  public static Answer answer(State state, Question question, Instant at, Policy policy) {
    return switch (state) {
      case State.None _ ->
          new Answer.Refused(
              question.people().stream()
                  .map(person -> new Answer.Because(person, Obstacle.NOT_ON_REGISTER))
                  .toList(),
              policy.version(),
              0);
      case State.Known known -> answer(known, question, at, policy);
    };
  }

  private static Answer answer(State.Known known, Question question, Instant at, Policy policy) {
    Register register = known.register();
    List<Answer.Because> because = new ArrayList<>();
    for (UUID id : everybody(register, question)) {
      against(known, id, question, at, policy)
          .forEach(obstacle -> because.add(new Answer.Because(id, obstacle)));
    }
    Unaware.among(Audience.of(question, circle(register, question)), register)
        .map(id -> new Answer.Because(id, Obstacle.HELD))
        .filter(one -> !because.contains(one))
        .forEach(because::add);
    return because.isEmpty()
        ? new Answer.Permitted(policy.version(), register.version())
        : new Answer.Refused(because, policy.version(), register.version());
  }

  /// Of a whole film everybody who is in it, named or not; of a part of it, too, where nobody but
  /// staff is named: what is shown is shown of a family.
  static Set<UUID> everybody(Register register, Question question) {
    Set<UUID> all = new TreeSet<>(question.people());
    Films.Film film = filmOf(register, question);
    if (film != null && (question.clip() == null || isOfStaffAlone(register, question))) {
      all.addAll(film.people());
    }
    return all;
  }

  private static Films.@Nullable Film filmOf(Register register, Question question) {
    return question.film() == null ? null : register.films().get(question.film());
  }

  private static boolean isOfStaffAlone(Register register, Question question) {
    return question.people().stream()
        .allMatch(
            id -> register.person(id).filter(person -> person.role().isOfProject()).isPresent());
  }

  /// Whether somebody can be in the picture: of film that is shown, whoever was said to be in it,
  /// and nobody of film that the register does not know.
  private static boolean mayBeIn(Register register, UUID id, Question question) {
    if (question.purpose() == Purpose.FILMING || question.film() == null) {
      return true;
    }
    Films.Film film = filmOf(register, question);
    return film != null && film.people().contains(id);
  }

  private static EnumSet<Obstacle> against(
      State.Known known, UUID id, Question question, Instant at, Policy policy) {
    return known
        .register()
        .person(id)
        .filter(_ -> mayBeIn(known.register(), id, question))
        .map(person -> against(known, person, question, at, policy))
        .orElseGet(() -> EnumSet.of(Obstacle.NOT_ON_REGISTER));
  }

  private static EnumSet<Obstacle> against(
      State.Known known, Person person, Question question, Instant at, Policy policy) {
    Register register = known.register();
    var obstacles = EnumSet.noneOf(Obstacle.class);
    if (isHeld(known, person, question)) {
      obstacles.add(Obstacle.HELD);
    }
    if (register.objections().standsAgainst(person.id())) {
      obstacles.add(Obstacle.OBJECTION);
    }
    if (!hasContract(register, person, question.purpose(), at, policy)) {
      obstacles.add(Obstacle.NO_CONTRACT);
    }
    var standing = new Standing(register, person, at, policy);
    Set<Audience> audiences = Audience.of(question, circle(register, question));
    for (Audience audience : audiences) {
      standing.against(question.purpose(), question.film(), audience).ifPresent(obstacles::add);
    }
    // who takes back that they were filmed shows nothing of it either
    if (question.purpose() != Purpose.FILMING) {
      Stream.concat(Stream.of(new Audience.Nobody()), audiences.stream())
          .flatMap(one -> standing.against(Purpose.FILMING, question.film(), one).stream())
          .filter(Obstacle::isNo)
          .forEach(obstacles::add);
    }
    return Unaware.withoutAsking(obstacles, register, person, question.purpose(), at, policy);
  }

  private static boolean isHeld(State.Known known, Person person, Question question) {
    Register register = known.register();
    boolean filming = question.purpose() == Purpose.FILMING;
    boolean over =
        switch (known) {
          case State.Open _ -> false;
          case State.Ended _ -> filming;
          case State.OpenedInError _ -> true;
        };
    return over
        || register.people().died().contains(person.id())
        || (filming && register.answers().isUnhappy(person.id()))
        || (!filming && register.films().isHeld(question.film()))
        || isGoing(register, question);
  }

  private static boolean isGoing(Register register, Question question) {
    Films.Film film = filmOf(register, question);
    return film != null && (film.released() || film.erased());
  }

  /// Nobody is filmed before the contract was given to who decides for them.
  private static boolean hasContract(
      Register register, Person person, Purpose purpose, Instant at, Policy policy) {
    Answers answers = register.answers();
    if (person.role().isOfProject()) {
      return true;
    }
    return switch (WhoDecides.of(register, person, purpose, at, policy)) {
      case SELF, UNKNOWN -> answers.contractOf(person.id(), at).isPresent();
      case RESPONSIBLE, RESPONSIBLE_WITH_ASSENT ->
          adultHasContract(register, person, at, policy)
              || (noAdult(register, person, policy) && answers.hasContract(at));
      case BEST_INTERESTS, NOBODY, UNBORN -> answers.hasContract(at);
      case NOT_ASKED -> true;
    };
  }

  private static boolean adultHasContract(
      Register register, Person person, Instant at, Policy policy) {
    return Responsible.adults(register, person.id(), policy)
        .anyMatch(adult -> register.answers().contractOf(adult, at).isPresent());
  }

  /// Where a delegate decides, or nobody can, it is enough that somebody in the case has it.
  private static boolean noAdult(Register register, Person person, Policy policy) {
    LegalStatus status = register.people().statusOf(person.id());
    return (status != null && status.delegate() != null)
        || Responsible.adults(register, person.id(), policy).findAny().isEmpty();
  }

  /// A shared review is for the people in the clip, their practitioner and a booked interpreter.
  private static Set<String> circle(Register register, Question question) {
    Set<String> circle =
        everybody(register, question).stream()
            .filter(id -> mayBeIn(register, id, question))
            .map(UUID::toString)
            .collect(Collectors.toSet());
    register.people().people().stream()
        .filter(person -> person.role() == PersonRole.INTERPRETER)
        .forEach(person -> circle.add(person.id().toString()));
    if (register.course().practitioner() != null) {
      circle.add(Objects.toString(register.course().practitioner()));
    }
    return circle;
  }
}
