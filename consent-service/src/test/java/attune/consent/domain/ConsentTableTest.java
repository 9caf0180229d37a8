package attune.consent.domain;

import static attune.consent.domain.Story.CASE;
import static attune.consent.domain.Story.DELEGATE;
import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.HASH;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.JENNA;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.PIRAN;
import static attune.consent.domain.Story.SECOND_FILM;
import static attune.consent.domain.Story.SHOWED_UNDERSTANDING;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.family;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.parents;
import static attune.consent.domain.Story.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What each command does in each state, as the service's README shows it: the two can't differ. A
/// cell is the first event that comes of it, the refusal, or `–` where nothing changes. Run with
/// `-Dattune.readme.publish=true` to render the table anew, and look at the difference.
class ConsentTableTest {

  private static final Path README = Path.of("README.md");
  private static final ConsentRegister REGISTER = new ConsentRegister(Story.always(Story.POLICY));
  private static final Instant LATER = Story.NOW.plus(Duration.ofHours(2));
  private static final DecidedBy HER_MOTHER = DecidedBy.parent(LOWEN);
  private static final CaseAsKnown KNOWN =
      new CaseAsKnown(2, family(TODAY.minusYears(9)), parents(), Set.of());

  /// A film, a permit, a day permit, an objection, a hold and a disclosure wait to be acted on.
  private static List<Event> history() {
    var story = Story.ofAge(8).contracted();
    story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING, Purpose.TRAINING));
    story.accept(story.filmed(FILM, KERRA));
    story.accept(story.filmed(SECOND_FILM, KERRA));
    story.accept(
        new Command.TakeDayPermit(id(2), question(Purpose.FILMING, KERRA), TODAY, story.now()));
    story.accept(new Command.AskDisclosure(id(3), disclosed(), "asker", "why", story.now()));
    story.accept(new Command.AskDisclosure(id(4), disclosed(), "asker", "why", story.now()));
    story.accept(new Command.AuthoriseDisclosure(id(4), MORWENNA, story.now()));
    story.accept(story.hold(5, Hold.Kind.COMPLAINT, SECOND_FILM));
    story.accept(new Command.AskPermit(id(1), disclosed(), LATER.minusSeconds(1)));
    return story.history();
  }

  private static final List<State> STATES = states();

  private static List<State> states() {
    List<Event> open = history();
    return Stream.of(
            List.<Event>of(),
            open,
            and(open, new Event.WorkEnded(EndOfWork.COMPLETED, LATER)),
            and(open, new Event.OpenedInError(LATER)))
        .map(REGISTER::replay)
        .toList();
  }

  private static List<Event> and(List<Event> before, Event event) {
    List<Event> all = new ArrayList<>(before);
    all.add(event);
    return all;
  }

  private static Question disclosed() {
    return new Question(Set.of(KERRA), Purpose.TRAINING, FILM, id(9), Set.of("course"));
  }

  /// Each asks for something new where it can; repeats are specified beside each rule.
  private static final List<Command> COMMANDS =
      List.of(
          new Command.Open(CASE, KNOWN, LATER),
          new Command.Allocate(JENNA, LATER),
          new Command.EndWork(EndOfWork.WITHDRAWN, LATER),
          new Command.Escalate(LATER),
          new Command.Reopen(LATER),
          new Command.MarkOpenedInError(LATER),
          new Command.Restrict(Set.of(MORWENNA), LATER),
          new Command.LiftRestriction(LATER),
          new Command.TurnDay(LATER.plus(Duration.ofDays(400))),
          new Command.KeepUp(KNOWN, LATER),
          new Command.RecordDeath(LOWEN, TODAY, id(6), MORWENNA, LATER),
          new Command.RecordEndOfPregnancy(KERRA, id(6), MORWENNA, LATER),
          new Command.TakeBackDeath(JAGO, id(19), MORWENNA, LATER),
          new Command.RecordLegalStatus(
              new LegalStatus(KERRA, LegalStatus.Kind.CARE_ORDER, DELEGATE, Set.of()), LATER),
          new Command.RecordPlacement(KERRA, "with her aunt", LATER),
          new Command.Reevaluate(KERRA, MORWENNA, "unchanged", LATER),
          new Command.GiveContract(LOWEN, "4", HASH, "en", PIRAN.toString(), LATER, LATER),
          new Command.Give(
              LOWEN,
              List.of(Scope.of(Purpose.FILMING)),
              DecidedBy.self(LOWEN),
              How.SPOKEN_AND_WITNESSED,
              SHOWED_UNDERSTANDING,
              null,
              null,
              LATER,
              LATER),
          new Command.Confirm(KERRA, SHOWED_UNDERSTANDING, LATER, LATER),
          new Command.Refuse(
              LOWEN,
              List.of(Scope.of(Purpose.FILMING)),
              DecidedBy.self(LOWEN),
              How.SPOKEN_AND_WITNESSED,
              SHOWED_UNDERSTANDING,
              LATER,
              LATER),
          new Command.Withdraw(
              KERRA, Scope.of(Purpose.FILMING), HER_MOTHER, SHOWED_UNDERSTANDING, LATER, LATER),
          new Command.Assess(
              KERRA,
              Assessment.of(KERRA, false, Set.of(Purpose.FILMING), "one", "two", "one"),
              "with support",
              LATER,
              LATER),
          new Command.NoteUnderstanding(KERRA, "she drew it", LATER, LATER),
          new Command.ReviewConsents(KERRA, "all right", LATER, LATER),
          new Command.AskHolder(KERRA, JAGO, SafeContactCheck.ALLOWED, LATER),
          new Command.AskStillHappy(KERRA, true, null, LATER, LATER),
          new Command.RaiseObjection(new Objection(id(8), KERRA, KERRA), "no", LATER, LATER),
          new Command.ResolveObjection(id(7), MORWENNA, "why", "none", LATER),
          new Command.LiftObjection(id(7), JAGO, "fine", LATER, LATER),
          new Command.AskPermit(id(11), question(Purpose.FILMING, KERRA), LATER),
          new Command.UsePermit(id(1), id(12), LATER),
          new Command.TakeDayPermit(id(13), question(Purpose.FILMING, KERRA), TODAY, LATER),
          new Command.ReturnDayPermit(id(2), Set.of(KERRA), LATER, LATER),
          new Command.AskDisclosure(id(14), disclosed(), "asker", "why", LATER),
          new Command.AuthoriseDisclosure(id(3), MORWENNA, LATER),
          new Command.MakeDisclosure(id(4), MORWENNA, LATER, LATER),
          new Command.RecordRequiredDisclosure(
              id(15),
              DisclosureBasis.STATUTE,
              "a film",
              "the court",
              Authority.CALDICOTT_GUARDIAN,
              MORWENNA,
              null,
              LATER,
              LATER),
          new Command.RegisterFilm(id(16), Set.of(KERRA), LATER, LATER),
          new Command.PlaceHold(
              id(17), Hold.Kind.SAFEGUARDING, FILM, MORWENNA, "why", TODAY, LATER),
          new Command.ReviewHold(id(5), "needed", TODAY, LATER),
          new Command.ReleaseHold(id(5), MORWENNA, "no need", LATER),
          new Command.OfferFilm(FILM, LOWEN, SafeContactCheck.ALLOWED, LATER),
          new Command.HandOutCopy(
              id(18),
              FILM,
              LOWEN,
              Map.of(KERRA, HER_MOTHER),
              SafeContactCheck.ALLOWED,
              LATER,
              LATER),
          new Command.AskErasure(FILM, LOWEN, LATER, LATER),
          new Command.ProveErasure(FILM, Set.of("card"), LATER, LATER));

  @TestFactory
  Stream<DynamicTest> the_readme_says_what_every_command_does_in_every_state() throws IOException {
    if (Boolean.getBoolean("attune.readme.publish")) {
      publish();
    }
    List<String> shown = shown();
    List<String> rendered = rendered();
    return IntStream.range(0, rendered.size())
        .mapToObj(line ->
            dynamicTest(
                rendered.get(line).split("\\|", -1)[1].strip(),
                () -> assertThat(shown.get(line)).isEqualTo(rendered.get(line))));
  }

  @Test
  void the_table_has_every_command_and_every_state() throws IOException {
    assertThat(COMMANDS.stream().map(c -> c.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(names(Command.class));
    assertThat(STATES.stream().map(s -> s.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(names(State.class));
    assertThat(shown()).hasSameSizeAs(rendered());
  }

  /// The table as it is now, a line for each command under the heading.
  private static List<String> rendered() {
    List<String> lines = new ArrayList<>();
    lines.add(line("command", STATES.stream().map(s -> s.getClass().getSimpleName()).toList()));
    lines.add("|---".repeat(STATES.size() + 1) + "|");
    for (Command command : COMMANDS) {
      String name = "`" + command.getClass().getSimpleName() + "`";
      lines.add(line(name, STATES.stream().map(state -> outcome(command, state)).toList()));
    }
    return lines;
  }

  private static String line(String first, List<String> cells) {
    return "| " + first + " | " + String.join(" | ", cells) + " |";
  }

  private static List<String> shown() throws IOException {
    return Files.readAllLines(README).stream()
        .dropWhile(line -> !line.startsWith("| command |"))
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static void publish() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(README));
    List<String> before = shown();
    int at = lines.indexOf(before.getFirst());
    lines.subList(at, at + before.size()).clear();
    lines.addAll(at, rendered());
    Files.write(README, lines);
  }

  private static String outcome(Command command, State state) {
    return switch (REGISTER.decide(command, state)) {
      case Decision.Refused<Event>(var refusal, _) -> "`" + refusal.name() + "`";
      case Decision.Accepted<Event>(var events) when events.isEmpty() -> "–";
      case Decision.Accepted<Event>(var events) ->
          "`" + events.getFirst().getClass().getSimpleName() + "`";
    };
  }

  private static Set<String> names(Class<?> sealed) {
    return leaves(sealed).map(Class::getSimpleName).collect(Collectors.toSet());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ConsentTableTest::leaves)
        : Stream.of(type);
  }
}
