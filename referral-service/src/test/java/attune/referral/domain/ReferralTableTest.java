package attune.referral.domain;

import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.acceptWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attune.eventsourcing.Decision;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What each command does in each state, read from the service's README: the two can't differ. A
/// cell is the event that comes of it, the refusal, or `–` where nothing changes.
class ReferralTableTest {

  private static final Referral REFERRAL = new Referral(TriagePolicy.DEFAULT);

  private static final List<State> STATES =
      Stream.<List<Event>>of(
              List.of(),
              List.of(SENT),
              List.of(SENT, ASKED),
              List.of(SENT, DECLINED),
              List.of(SENT, ACCEPTED),
              List.of(SENT, ACCEPTED, ALLOCATED_TO_PIRAN),
              List.of(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED))
          .map(REFERRAL::replay)
          .toList();

  /// Each asks for something new where it can; repeats are specified beside each rule.
  private static final List<Command> COMMANDS =
      List.of(
          new Command.Send(complete().withContent("77aa").build(), TUESDAY),
          new Command.AskForInformation("Who lives with her?", TUESDAY),
          new Command.Answer("Her grandmother", Grounds.Stated.NOTHING, TUESDAY),
          acceptWith(),
          new Command.Decline(DeclineReason.OTHER, "Family hub", null, TUESDAY),
          new Command.Allocate(JENNA, TUESDAY),
          new Command.Close(ClosureReason.MOVED_AWAY, null, TUESDAY));

  @TestFactory
  Stream<DynamicTest> the_readme_says_what_every_command_does_in_every_state() throws IOException {
    return table().entrySet().stream()
        .flatMap(row ->
            row.getValue().entrySet().stream()
                .map(cell -> test(row.getKey(), cell.getKey(), cell.getValue())));
  }

  @Test
  void the_table_has_every_command_and_every_state() throws IOException {
    Map<String, Map<String, String>> table = table();
    assertThat(table.keySet()).isEqualTo(names(Command.class));
    assertThat(table.values())
        .allSatisfy(row -> assertThat(row.keySet()).isEqualTo(names(State.class)));
  }

  private static DynamicTest test(String command, String state, String expected) {
    return dynamicTest(
        command + " in " + state,
        () ->
            assertThat(outcome(named(COMMANDS, command), named(STATES, state)))
                .isEqualTo(expected));
  }

  private static String outcome(Command command, State state) {
    return switch (REFERRAL.decide(command, state)) {
      case Decision.Refused<Event>(var refusal, _) -> refusal.name();
      case Decision.Accepted<Event>(var events) when events.isEmpty() -> "–";
      case Decision.Accepted<Event>(var events) -> events.getFirst().getClass().getSimpleName();
    };
  }

  private static Map<String, Map<String, String>> table() throws IOException {
    List<List<String>> lines =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.startsWith("| command |"))
            .takeWhile(line -> line.startsWith("|"))
            .map(ReferralTableTest::cells)
            .toList();
    Map<String, Map<String, String>> table = new LinkedHashMap<>();
    for (List<String> line : lines.subList(2, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 1; i < line.size(); i++) {
        row.put(lines.getFirst().get(i), line.get(i));
      }
      table.put(line.getFirst(), row);
    }
    return table;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|"))
        .map(cell -> cell.replace("`", "").strip())
        .toList();
  }

  private static Set<String> names(Class<?> sealed) {
    return leaves(sealed).map(Class::getSimpleName).collect(Collectors.toSet());
  }

  private static <T> T named(List<T> of, String name) {
    return of.stream()
        .filter(t -> t.getClass().getSimpleName().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ReferralTableTest::leaves)
        : Stream.of(type);
  }
}
