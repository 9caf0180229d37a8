package attune.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.ParentalResponsibility.Basis;
import attune.consent.domain.ParentalResponsibility.Held;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A register and what is told to it, one thing after another. Kerra is the child, Lowen her
/// mother, Jago her father; Piran works with them.
public final class Story {

  public static final UUID CASE = UUID.fromString("00000000-0000-7000-8000-00000000ca5e");
  public static final UUID KERRA = UUID.fromString("00000000-0000-7000-8000-0000000000c1");
  public static final UUID MERRYN = UUID.fromString("00000000-0000-7000-8000-0000000000c2");
  public static final UUID LOWEN = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
  public static final UUID JAGO = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
  public static final UUID BREE = UUID.fromString("00000000-0000-7000-8000-0000000000a3");
  public static final UUID INTERPRETER = UUID.fromString("00000000-0000-7000-8000-0000000000a4");
  public static final UUID PIRAN = UUID.fromString("00000000-0000-4000-8000-000000000005");
  public static final UUID JENNA = UUID.fromString("00000000-0000-4000-8000-000000000006");
  public static final String MORWENNA = "00000000-0000-4000-8000-000000000004";
  public static final String DELEGATE = "00000000-0000-4000-8000-000000000009";
  public static final String SUPERVISOR = "00000000-0000-4000-8000-00000000000a";

  public static final LocalDate TODAY = LocalDate.parse("2026-11-03");
  public static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");
  public static final String HASH = "a".repeat(64);
  public static final UUID FILM = id(0xf1);
  public static final UUID SECOND_FILM = id(0xf2);
  public static final Circumstances SHOWED_UNDERSTANDING =
      new Circumstances("Piran", "en", null, true, "She said what the film is for");

  /// Morwenna is the Caldicott guardian.
  public static final Policy POLICY =
      Policy.DEFAULT.authorities(Map.of(Authority.CALDICOTT_GUARDIAN, Set.of(MORWENNA)));

  private final ConsentRegister register;
  private final Policies policies;
  private State state;
  private Instant now;
  private final List<Event> history = new ArrayList<>();

  private Story(Policies policies, Instant now) {
    this.policies = policies;
    this.register = new ConsentRegister(policies);
    this.state = register.initial();
    this.now = now;
  }

  public static UUID id(int number) {
    return UUID.fromString("00000000-0000-7000-8000-%012x".formatted(number));
  }

  public static Policies always(Policy policy) {
    return Policies.of(List.of(policy));
  }

  public static Story nothingYet() {
    return new Story(always(POLICY), NOW);
  }

  /// Kerra turns `years` today; her married parents both have parental responsibility.
  public static Story ofAge(int years) {
    return of(TODAY.minusYears(years));
  }

  public static Story of(LocalDate born) {
    return of(born, always(POLICY), parents());
  }

  public static Story of(
      LocalDate born, Policies policies, List<ParentalResponsibility> responsibilities) {
    var story = new Story(policies, NOW.minus(Duration.ofDays(90)));
    story.accept(
        new Command.Open(
            CASE, new CaseAsKnown(1, family(born), responsibilities, Set.of()), story.now));
    story.accept(new Command.Allocate(PIRAN, story.now));
    story.now = NOW;
    return story;
  }

  public static List<Person> family(LocalDate born) {
    return List.of(
        child(KERRA, PersonRole.FOCUS_CHILD, born),
        adult(LOWEN, PersonRole.PARENT_CARER),
        adult(JAGO, PersonRole.PARENT_CARER),
        adult(BREE, PersonRole.FOSTER_CARER),
        adult(INTERPRETER, PersonRole.INTERPRETER));
  }

  public static Person child(UUID id, PersonRole role, LocalDate born) {
    return new Person(id, role, Personal.of(id, born), null, true);
  }

  public static Person unborn(UUID id) {
    return new Person(id, PersonRole.FOCUS_CHILD, null, Personal.of(id, TODAY.plusDays(30)), true);
  }

  public static Person adult(UUID id, PersonRole role) {
    return new Person(id, role, Personal.of(id, LocalDate.parse("1990-02-11")), null, true);
  }

  public static List<ParentalResponsibility> parents() {
    return List.of(has(LOWEN, Basis.MOTHER), has(JAGO, Basis.MARRIED_FATHER));
  }

  public static ParentalResponsibility has(UUID adult, Basis basis) {
    return new ParentalResponsibility(adult, KERRA, Held.YES, basis, null);
  }

  /// Everybody was given the contract.
  public Story contracted() {
    for (UUID to : List.of(KERRA, LOWEN, JAGO, BREE)) {
      accept(contract(to));
    }
    return this;
  }

  public Command.GiveContract contract(UUID to) {
    Instant given = now.minus(Duration.ofHours(1));
    return new Command.GiveContract(to, "3", HASH, "en", PIRAN.toString(), given, now);
  }

  /// A yes from `by`, in this minute.
  public Command.Give yes(UUID person, DecidedBy by, Purpose... purposes) {
    return yes(person, by, new Scope(Set.of(purposes), null, null));
  }

  public Command.Give yes(UUID person, DecidedBy by, Scope scope) {
    return yes(person, by, scope, null);
  }

  public Command.Give yes(UUID person, DecidedBy by, Scope scope, @Nullable LocalDate until) {
    Instant said = tick();
    return new Command.Give(
        person,
        List.of(scope),
        by,
        How.SIGNED_PAPER,
        SHOWED_UNDERSTANDING,
        Assent.AGREED,
        until,
        said,
        now);
  }

  public Command.Refuse no(UUID person, DecidedBy by, Purpose... purposes) {
    Instant said = tick();
    return new Command.Refuse(
        person,
        List.of(new Scope(Set.of(purposes), null, null)),
        by,
        How.SPOKEN_AND_WITNESSED,
        SHOWED_UNDERSTANDING,
        said,
        now);
  }

  public Command.Withdraw noMore(UUID person, DecidedBy by, Purpose... purposes) {
    Instant said = tick();
    return noMoreSince(said, person, by, purposes);
  }

  public Command.Withdraw noMoreSince(
      Instant said, UUID person, DecidedBy by, Purpose... purposes) {
    return new Command.Withdraw(
        person, new Scope(Set.of(purposes), null, null), by, SHOWED_UNDERSTANDING, said, now);
  }

  public Command.RaiseObjection objects(int id, UUID by, UUID about) {
    return new Command.RaiseObjection(new Objection(id(id), by, about), "no", tick(), now);
  }

  public Command.Assess unable(UUID person, Purpose... purposes) {
    var found = Assessment.of(person, false, Set.of(purposes), "one", "two", "two");
    return new Command.Assess(person, found, "even with support", tick(), now);
  }

  public Command.RegisterFilm filmed(UUID film, UUID... people) {
    return new Command.RegisterFilm(film, Set.of(people), tick(), now);
  }

  public Command.PlaceHold hold(int id, Hold.Kind kind, @Nullable UUID film) {
    return new Command.PlaceHold(
        id(id), kind, film, MORWENNA, "police asked", TODAY.plusDays(30), now);
  }

  public Command.AskPermit permit(int id, Purpose purpose, UUID... people) {
    UUID film = purpose == Purpose.FILMING ? null : FILM;
    return new Command.AskPermit(
        id(id), new Question(Set.of(people), purpose, film, id(0xc11b), Set.of()), now);
  }

  public static Question question(Purpose purpose, UUID... people) {
    return new Question(Set.of(people), purpose, null, null, Set.of());
  }

  /// What is told, and comes to pass.
  public List<Event> accept(Command command) {
    return switch (register.decide(command, state)) {
      case Decision.Accepted<Event>(var events) -> {
        events.forEach(event -> {
          state = register.evolve(state, event);
          history.add(event);
        });
        yield events;
      }
      case Decision.Refused<Event> refused ->
          throw new AssertionError("refused: " + refused + " to " + command);
    };
  }

  /// What is told and may be refused: the name of the refusal, or nothing.
  public String told(Command command) {
    return switch (register.decide(command, state)) {
      case Decision.Accepted<Event> _ -> {
        accept(command);
        yield "";
      }
      case Decision.Refused<Event>(var refusal, _) -> refusal.name();
    };
  }

  public Story and(Command command) {
    accept(command);
    return this;
  }

  public void refuses(Command command, Refusal refusal) {
    assertThat(register.decide(command, state))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat((Object) refused.refusal()).isEqualTo(refusal));
  }

  public void changesNothing(Command command) {
    assertThat(register.decide(command, state)).isEqualTo(Decision.nothing());
  }

  public Decision<Event> decides(Command command) {
    return register.decide(command, state);
  }

  /// What stands against it for anybody; nothing if it is permitted.
  public Set<Obstacle> against(Purpose purpose, UUID... people) {
    return against(question(purpose, people));
  }

  public Set<Obstacle> against(Question question) {
    return against(question, now);
  }

  public Set<Obstacle> against(Question question, Instant at) {
    Set<Obstacle> all = new TreeSet<>();
    if (answer(question, at) instanceof Answer.Refused refused) {
      refused.because().forEach(because -> all.add(because.obstacle()));
    }
    return all;
  }

  public Answer answer(Question question, Instant at) {
    return Gate.answer(state, question, at, policies.at(at));
  }

  public Instant now() {
    return now;
  }

  public Story at(Instant instant) {
    now = instant;
    return this;
  }

  public Story at(LocalDate day) {
    return at(day.atTime(9, 0).atZone(Policy.DEFAULT.zone()).toInstant());
  }

  /// A minute later: no two things are said at once unless a test says so.
  public Instant tick() {
    now = now.plus(Duration.ofMinutes(1));
    return now;
  }

  public State state() {
    return state;
  }

  public State.Known known() {
    return (State.Known) state;
  }

  public Register register() {
    return known().register();
  }

  public List<Event> history() {
    return List.copyOf(history);
  }

  public <E extends Event> List<E> all(Class<E> type) {
    return history.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
