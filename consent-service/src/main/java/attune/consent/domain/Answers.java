package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people said, in the order in which it was recorded; nothing is overwritten.
///
/// @param contracts who was given which contract
/// @param said every yes and no
/// @param assessments what was found of who can decide
/// @param moods "still happy today?"
/// @param others notes, reviews and questions, by which a repeat is known
/// @param held children whose consents by others are on hold until somebody has looked, and since
///   when
public record Answers(
    List<Event.ContractGiven> contracts,
    List<Said> said,
    List<Found> assessments,
    List<Mood> moods,
    Set<Event.AboutAnswers> others,
    Map<UUID, Instant> held) {

  public enum Kind {
    GIVEN,
    REFUSED,
    WITHDRAWN
  }

  /// One yes or no.
  ///
  /// @param assent what a child showed for whom somebody else said yes
  /// @param lastDay the last day it holds, if it was given for a time
  /// @param early whether it was said before the contract, so that it has to be confirmed after it
  /// @param confirmed when it was
  /// @param over whether its end was noted
  public record Said(
      UUID person,
      Scope scope,
      DecidedBy by,
      Kind kind,
      @Nullable Assent assent,
      @Nullable LocalDate lastDay,
      boolean early,
      @Nullable Instant confirmed,
      boolean over,
      Instant happenedAt) {

    boolean saysTheSameAs(Said other) {
      return person.equals(other.person)
          && scope.equals(other.scope)
          && by.equals(other.by)
          && kind == other.kind
          && happenedAt.equals(other.happenedAt);
    }

    /// A yes of the person in the picture: their own, or theirs to whoever decides for them.
    boolean isTheirYes() {
      return kind == Kind.GIVEN && (by.as() == DecidedBy.As.SELF || assent == Assent.AGREED);
    }

    boolean isTheirNo() {
      return kind != Kind.GIVEN && by.as() == DecidedBy.As.SELF;
    }

    public boolean toBeConfirmed() {
      return early && confirmed == null;
    }

    private Said confirmed(@Nullable Instant at) {
      return new Said(person, scope, by, kind, assent, lastDay, early, at, over, happenedAt);
    }

    private Said upTo(Instant time) {
      return confirmed != null && confirmed.isAfter(time) ? confirmed(null) : this;
    }

    private Said ended() {
      return new Said(person, scope, by, kind, assent, lastDay, early, confirmed, true, happenedAt);
    }
  }

  public record Found(UUID person, Assessment assessment, Instant happenedAt) {}

  public record Mood(UUID person, boolean happy, Instant happenedAt) {}

  public static final Answers NONE =
      new Answers(List.of(), List.of(), List.of(), List.of(), Set.of(), Map.of());

  public Answers {
    contracts = List.copyOf(contracts);
    said = List.copyOf(said);
    assessments = List.copyOf(assessments);
    moods = List.copyOf(moods);
    others = Set.copyOf(others);
    held = Map.copyOf(held);
  }

  /// What had been said and found by a time, whenever it was written down.
  Answers upTo(Instant time) {
    return new Answers(
        contracts.stream().filter(one -> !one.happenedAt().isAfter(time)).toList(),
        said.stream()
            .filter(one -> !one.happenedAt().isAfter(time))
            .map(one -> one.upTo(time))
            .toList(),
        assessments.stream().filter(one -> !one.happenedAt().isAfter(time)).toList(),
        moods.stream().filter(one -> !one.happenedAt().isAfter(time)).toList(),
        others,
        held);
  }

  List<Said> saidOf(UUID person) {
    return said.stream().filter(one -> one.person().equals(person)).toList();
  }

  /// Whether `person` said no themselves to any of `scopes`, and has not said otherwise since.
  boolean saysNoThemselves(UUID person, List<Scope> scopes) {
    List<Said> theirs = saidOf(person);
    return theirs.stream()
        .filter(Said::isTheirNo)
        .filter(no -> scopes.stream().anyMatch(no.scope()::meets))
        .anyMatch(no ->
            theirs.stream()
                .filter(Said::isTheirYes)
                .filter(yes -> yes.scope().holds(no.scope()))
                .noneMatch(yes -> isAfter(yes, no, theirs)));
  }

  /// What `person` said before the contract and has not taken back altogether since.
  List<Said> toConfirm(UUID person) {
    List<Said> theirs = saidOf(person);
    List<Said> noes = theirs.stream().filter(Said::isTheirNo).toList();
    return theirs.stream()
        .filter(Said::toBeConfirmed)
        .filter(yes ->
            yes.scope()
                .each()
                .anyMatch(part ->
                    noes.stream()
                        .filter(no -> no.scope().holds(part))
                        .allMatch(no -> isAfter(yes, no, theirs))))
        .toList();
  }

  /// Both recorded and said after it: of a yes and a no at the same time the no holds.
  static boolean isAfter(Said yes, Said no, List<Said> said) {
    return said.lastIndexOf(yes) > said.indexOf(no) && yes.happenedAt().isAfter(no.happenedAt());
  }

  /// The contract that `to` was given last, by a time.
  Optional<Event.ContractGiven> contractOf(UUID to, Instant by) {
    return contracts.reversed().stream()
        .filter(one -> one.to().equals(to) && !one.happenedAt().isAfter(by))
        .findFirst();
  }

  /// Whether anybody was given a contract by a time.
  boolean hasContract(Instant by) {
    return contracts.stream().anyMatch(one -> !one.happenedAt().isAfter(by));
  }

  /// Whether two people found that `person` can't decide this, as last found.
  boolean isUnable(UUID person, Purpose purpose) {
    return assessments.reversed().stream()
        .filter(one -> one.person().equals(person))
        .filter(one -> one.assessment().purposes().contains(purpose))
        .findFirst()
        .filter(one -> !one.assessment().able())
        .isPresent();
  }

  /// Whether the last thing `person` showed was that they did not want to.
  boolean isUnhappy(UUID person) {
    return moods.stream()
        .filter(one -> one.person().equals(person))
        .reduce((a, b) -> b.happenedAt().isBefore(a.happenedAt()) ? a : b)
        .filter(one -> !one.happy())
        .isPresent();
  }

  /// Whether anything that was said for `child` rests on parental responsibility, and is not on
  /// hold already.
  boolean restOnResponsibility(UUID child) {
    return saidOf(child).stream()
        .anyMatch(
            one -> one.kind() == Kind.GIVEN && one.by().restsOnResponsibility() && !isHeld(one));
  }

  /// Whether it was said before the last change of what it rests on. What is said after it is said
  /// in the knowledge of it.
  boolean isHeld(Said yes) {
    Instant since = held.get(yes.person());
    return since != null && yes.by().restsOnResponsibility() && !yes.happenedAt().isAfter(since);
  }

  Answers with(Event.AboutAnswers event) {
    return switch (event) {
      case Event.ContractGiven given ->
          new Answers(and(contracts, given), said, assessments, moods, others, held);
      case Event.Given e ->
          saying(
              new Said(
                  e.person(),
                  e.scope(),
                  e.decidedBy(),
                  Kind.GIVEN,
                  e.assent(),
                  e.lastDay(),
                  e.toBeConfirmed(),
                  null,
                  false,
                  e.happenedAt()));
      case Event.Refused e ->
          saying(no(e.person(), e.scope(), e.decidedBy(), Kind.REFUSED, e.happenedAt()));
      case Event.Withdrawn e ->
          saying(no(e.person(), e.scope(), e.decidedBy(), Kind.WITHDRAWN, e.happenedAt()));
      case Event.Confirmed e -> confirming(e);
      case Event.Ended e -> ending(e);
      case Event.FoundUnableToDecide e ->
          finding(new Found(e.person(), e.assessment(), e.happenedAt()));
      case Event.FoundAbleToDecide e ->
          finding(new Found(e.person(), e.assessment(), e.happenedAt()));
      case Event.StillHappy e -> feeling(new Mood(e.person(), true, e.happenedAt()));
      case Event.Dissented e -> feeling(new Mood(e.person(), false, e.happenedAt()));
      case Event.UnderstandingNoted _, Event.ConsentsReviewed _, Event.HolderAsked _ ->
          remembering(event);
      case Event.ConsentsHeld(var child, var at) -> holding(child, at);
      case Event.ConsentsReevaluated(var child, _, _, _) -> holding(child, null);
    };
  }

  static Said no(UUID person, Scope scope, DecidedBy by, Kind kind, Instant happenedAt) {
    return new Said(person, scope, by, kind, null, null, false, null, false, happenedAt);
  }

  private Answers saying(Said one) {
    return with(and(said, one));
  }

  /// What is confirmed stays where and when it was said: what was said against it since holds.
  private Answers confirming(Event.Confirmed e) {
    return with(said.stream()
            .map(one ->
                one.toBeConfirmed()
                        && one.person().equals(e.person())
                        && one.scope().equals(e.scope())
                    ? one.confirmed(e.happenedAt())
                    : one)
            .toList())
        .remembering(e);
  }

  private Answers ending(Event.Ended e) {
    return with(
        said.stream()
            .map(one ->
                one.person().equals(e.person())
                        && one.scope().equals(e.scope())
                        && e.lastDay().equals(one.lastDay())
                    ? one.ended()
                    : one)
            .toList());
  }

  private Answers with(List<Said> all) {
    return new Answers(contracts, all, assessments, moods, others, held);
  }

  private Answers finding(Found one) {
    return new Answers(contracts, said, and(assessments, one), moods, others, held);
  }

  private Answers feeling(Mood one) {
    return new Answers(contracts, said, assessments, and(moods, one), others, held);
  }

  private Answers remembering(Event.AboutAnswers event) {
    Set<Event.AboutAnswers> all = new HashSet<>(others);
    all.add(event);
    return new Answers(contracts, said, assessments, moods, all, held);
  }

  private Answers holding(UUID child, @Nullable Instant since) {
    Map<UUID, Instant> all = new HashMap<>(held);
    if (since == null) {
      all.remove(child);
    } else {
      all.put(child, since);
    }
    return new Answers(contracts, said, assessments, moods, others, all);
  }

  private static <T> List<T> and(List<T> before, T one) {
    List<T> all = new ArrayList<>(before);
    all.add(one);
    return all;
  }
}
