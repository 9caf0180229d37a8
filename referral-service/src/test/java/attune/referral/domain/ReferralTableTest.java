package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.focusChild;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.ASKING;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.HOLDER;
import static attune.referral.domain.Steps.IN_ERROR;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.KEPT;
import static attune.referral.domain.Steps.MORWENNA;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.WITHDRAWN;
import static attune.referral.domain.Steps.acceptWith;
import static attune.referral.domain.Steps.practitioner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attune.eventsourcing.Decision;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What each command does in each state, as the service's README shows it: the two can't differ. A
/// cell is the event that comes of it, the refusal, or `–` where nothing changes. Run with
/// `-Dattune.readme.publish=true` to render the table anew, and look at the difference.
class ReferralTableTest {

  private static final Path README = Path.of("README.md");

  private static final Referral REFERRAL = new Referral(TriagePolicy.DEFAULT);

  private static final List<State> STATES =
      Stream.<List<Event>>of(
              List.of(),
              List.of(SENT),
              List.of(SENT, ASKED),
              List.of(SENT, DECLINED),
              List.of(SENT, WITHDRAWN),
              List.of(SENT, ACCEPTED),
              List.of(SENT, ACCEPTED, ALLOCATED_TO_PIRAN),
              List.of(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED),
              List.of(SENT, IN_ERROR))
          .map(REFERRAL::replay)
          .toList();

  /// Each asks for something new where it can; repeats are specified beside each rule.
  private static final List<Command> COMMANDS =
      List.of(
          new Command.Send(complete().withContent("77aa").build(), TUESDAY),
          new Command.AskForInformation("Who lives with her?", TUESDAY),
          new Command.Answer("Her grandmother", Grounds.Stated.NOTHING, TUESDAY),
          new Command.RecordOwnAnswer(
              new OwnAnswer(KERRA, Kind.GIVEN, null, OwnAnswer.IN_CASE), ASKING, TUESDAY),
          acceptWith(),
          new Command.Decline(DeclineReason.OTHER, "Family hub", null, TUESDAY),
          new Command.Withdraw(WithdrawalReason.SENT_TWICE, null, TUESDAY),
          new Command.Allocate(practitioner(JENNA), MORWENNA, TUESDAY),
          new Command.Reallocate(practitioner(JENNA), "nearer", MORWENNA, TUESDAY),
          new Command.HandOver(practitioner(JENNA), "knows her", TUESDAY),
          new Command.Close(ClosureReason.MOVED_AWAY, null, Outcome.UNSAID, TUESDAY),
          new Command.Reopen("back", TUESDAY),
          new Command.MarkOpenedInError("Another child", false, TUESDAY),
          new Command.CorrectPerson(focusChild("2021-05-04"), TUESDAY),
          new Command.AddPerson(sibling("2016-06-01"), TUESDAY),
          new Command.RemovePerson(LOWEN, "her aunt", TUESDAY),
          new Command.AgreeSafeContact(KEPT, TUESDAY),
          new Command.EndSafeContact(KEPT.id(), "safe now", TUESDAY),
          new Command.RecordBirth(KERRA, ON_TUESDAY, TUESDAY),
          new Command.RecordDeath(LOWEN, ON_TUESDAY, TUESDAY),
          new Command.RecordEndOfPregnancy(KERRA, TUESDAY),
          new Command.TakeBackDeath(LOWEN, "her aunt", TUESDAY),
          new Command.ChangeCaseHolder(HOLDER, TUESDAY),
          new Command.Escalate(Set.of(MORWENNA), "afraid", TUESDAY),
          new Command.Restrict(Restriction.Kind.HIGH_RISK, Set.of(MORWENNA), TUESDAY),
          new Command.LiftRestriction("no need", TUESDAY),
          new Command.ReviewRestriction("still needed", TUESDAY));

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
    return switch (REFERRAL.decide(command, state)) {
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
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ReferralTableTest::leaves)
        : Stream.of(type);
  }
}
