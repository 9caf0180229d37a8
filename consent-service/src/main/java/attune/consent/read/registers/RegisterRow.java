package attune.consent.read.registers;

import attune.consent.domain.Answers;
import attune.consent.domain.Answers.Said;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.Erasing;
import attune.consent.domain.Films;
import attune.consent.domain.Hold;
import attune.consent.domain.Objections.Raised;
import attune.consent.domain.Policy;
import attune.consent.domain.Purpose;
import attune.consent.domain.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a register has coming, in one line.
///
/// @param nextTurn the next day that brings it something
/// @param birthday the first of `birthdays`
/// @param birthdays children who decide for themselves from a day that was warned of, until they
///   have
/// @param ending the first of `endings`
/// @param endings consents that were given for a time
/// @param objectedAt since when the oldest of the objections that stand has
/// @param offerFrom the day from which people are offered their film
/// @param eraseFrom the first day on which a film is to go
/// @param holdReview the first day by which somebody has to look at a hold
public record RegisterRow(
    UUID caseId,
    String state,
    @Nullable LocalDate nextTurn,
    @Nullable LocalDate birthday,
    List<Birthday> birthdays,
    @Nullable LocalDate ending,
    List<Ending> endings,
    @Nullable Instant objectedAt,
    List<UUID> objections,
    @Nullable LocalDate offerFrom,
    @Nullable LocalDate eraseFrom,
    List<Going> going,
    @Nullable LocalDate holdReview,
    List<Held> holds) {

  public record Birthday(UUID child, LocalDate birthday, boolean held) {}

  public record Ending(UUID person, List<Purpose> purposes, LocalDate lastDay) {}

  /// A film that is to go.
  ///
  /// @param released whether nothing stands against its erasure any more
  public record Going(UUID film, LocalDate from, boolean released) {}

  public record Held(UUID hold, Hold.Kind kind, @Nullable UUID film, LocalDate reviewBy) {}

  public RegisterRow {
    birthdays = List.copyOf(birthdays);
    endings = List.copyOf(endings);
    objections = List.copyOf(objections);
    going = List.copyOf(going);
    holds = List.copyOf(holds);
  }

  static RegisterRow of(State.Known known, @Nullable LocalDate nextTurn, Policy policy) {
    Register register = known.register();
    List<Birthday> birthdays = birthdays(register);
    List<Ending> endings = endings(register.answers());
    List<Going> going = going(register.films(), policy);
    List<Held> holds = holds(register.films());
    boolean hasFilm = register.films().kept().findAny().isPresent();
    return new RegisterRow(
        register.course().caseId(),
        state(known),
        nextTurn,
        first(birthdays.stream().map(Birthday::birthday)),
        birthdays,
        first(endings.stream().map(Ending::lastDay)),
        endings,
        register.objections().open().map(Raised::happenedAt).min(Instant::compareTo).orElse(null),
        register.objections().open().map(one -> one.objection().id()).sorted().toList(),
        hasFilm ? Erasing.offerFrom(known, policy) : null,
        first(going.stream().map(Going::from)),
        going,
        first(holds.stream().map(Held::reviewBy)),
        holds);
  }

  private static String state(State.Known known) {
    return switch (known) {
      case State.Open _ -> "OPEN";
      case State.Ended _ -> "ENDED";
      case State.OpenedInError _ -> "OPENED_IN_ERROR";
    };
  }

  private static @Nullable LocalDate first(Stream<LocalDate> days) {
    return days.min(LocalDate::compareTo).orElse(null);
  }

  private static List<Birthday> birthdays(Register register) {
    return register.people().warnings().entrySet().stream()
        .filter(one -> !register.people().died().contains(one.getKey()))
        .filter(one -> register.people().person(one.getKey()).isPresent())
        .filter(one -> !hasAnswered(register.answers(), one.getKey()))
        .flatMap(one ->
            one.getValue().birthday().known().stream()
                .map(day ->
                    new Birthday(
                        one.getKey(), day, register.people().ofAge().contains(one.getKey()))))
        .sorted(Comparator.comparing(Birthday::birthday).thenComparing(Birthday::child))
        .toList();
  }

  private static boolean hasAnswered(Answers answers, UUID child) {
    return answers.said().stream()
        .anyMatch(one ->
            one.person().equals(child)
                && one.by().as() == DecidedBy.As.SELF
                && one.scope().purposes().contains(Purpose.FILMING));
  }

  private static List<Ending> endings(Answers answers) {
    return answers.said().stream()
        .filter(one -> one.kind() == Answers.Kind.GIVEN && !one.over() && one.lastDay() != null)
        .filter(one -> isLast(one, answers))
        .map(one -> new Ending(one.person(), List.copyOf(one.scope().purposes()), lastDay(one)))
        .sorted(Comparator.comparing(Ending::lastDay).thenComparing(Ending::person))
        .toList();
  }

  private static LocalDate lastDay(Said one) {
    LocalDate day = one.lastDay();
    return day == null ? LocalDate.MAX : day;
  }

  /// Whether nothing was said later of the same.
  private static boolean isLast(Said one, Answers answers) {
    List<Said> later =
        answers.said().subList(answers.said().indexOf(one) + 1, answers.said().size());
    return later.stream()
        .noneMatch(
            other -> other.person().equals(one.person()) && other.scope().equals(one.scope()));
  }

  private static List<Going> going(Films films, Policy policy) {
    return films
        .kept()
        .flatMap(one -> going(one, policy))
        .sorted(Comparator.comparing(Going::from).thenComparing(Going::film))
        .toList();
  }

  private static Stream<Going> going(Map.Entry<UUID, Films.Film> one, Policy policy) {
    Films.Proposal proposal = one.getValue().proposal();
    return proposal == null
        ? Stream.of()
        : Stream.of(
            new Going(
                one.getKey(),
                LocalDate.ofInstant(proposal.due(), policy.zone()),
                one.getValue().released()));
  }

  private static List<Held> holds(Films films) {
    return films.holds().values().stream()
        .map(Films.Kept::hold)
        .map(hold -> new Held(hold.id(), hold.kind(), hold.film(), hold.reviewBy()))
        .sorted(Comparator.comparing(Held::reviewBy).thenComparing(Held::hold))
        .toList();
  }
}
