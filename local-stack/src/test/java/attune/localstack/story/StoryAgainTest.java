package attune.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The story in a world where something has happened before.
final class StoryAgainTest {

  private static final Path SAMPLES = Path.of("..", "deploy", "samples");
  private static final String GIRL = "MOS-2026-000131";
  private static final String ELEVEN = "MOS-2026-000140";
  private static final String ADOPTION = "MOS-2026-000138";

  private final CaseRecords records = new CaseRecords();
  private final List<String> told = new ArrayList<>();

  @Test
  void a_case_whose_sender_has_lost_sight_of_it_is_left_alone() {
    tell();
    records.forgetAnswers();
    told.clear();

    tell();

    assertThat(told).anyMatch(line -> line.endsWith("it is restricted (before)."));
    assertThat(records.histories)
        .containsEntry(ADOPTION, history("accepted", "allocated", "restricted"));
  }

  @Test
  void practitioners_get_a_supervisor_unless_something_was_said_of_them_before() {
    records.supervised.add(Who.JENNA_ID);

    tell();

    assertThat(records.supervised).containsExactly(Who.PIRAN_ID, Who.JENNA_ID);
    assertThat(told)
        .anyMatch(line -> line.endsWith("supervises Piran Pascoe."))
        .noneMatch(line -> line.endsWith("supervises Jenna Jago."));
  }

  @Test
  void told_again_it_does_nothing_twice() {
    tell();
    var cases = Map.copyOf(records.histories);
    var registers = Map.copyOf(records.registers);
    var commands = List.copyOf(records.commands);

    tell();

    assertThat(records.histories).isEqualTo(cases);
    assertThat(records.registers).isEqualTo(registers);
    assertThat(records.commands).isEqualTo(commands);
  }

  @Test
  void broken_off_it_goes_on_from_where_it_was() {
    records.histories.put(GIRL, new ArrayList<>(history("accepted")));

    tell();

    assertThat(records.histories)
        .containsEntry(GIRL, history("accepted", "allocated", "person-corrected"));
  }

  @Test
  void what_was_said_on_a_register_is_not_said_again_after_something_else() {
    records.registers.put(ELEVEN, new ArrayList<>(List.of("consent.opened", "consent.withdrawn")));

    tell();

    assertThat(records.registers.get(ELEVEN))
        .containsExactly("consent.opened", "consent.withdrawn");
    assertThat(told).anyMatch(line -> line.contains("Somebody has taken this case another way"));
  }

  @Test
  void a_register_that_moves_meanwhile_is_written_to_as_it_is_then() {
    records.moveOnce(ELEVEN);

    tell();

    assertThat(records.registers.get(ELEVEN)).endsWith("consent.given", "consent.given");
  }

  @Test
  void a_case_that_somebody_took_another_way_is_left_alone() {
    records.histories.put(GIRL, new ArrayList<>(history("declined")));

    tell();

    assertThat(records.histories).containsEntry(GIRL, history("declined"));
    assertThat(told).anyMatch(line -> line.contains("Somebody has taken this case another way"));
  }

  private void tell() {
    new Story(records, SAMPLES, told::add).tell();
  }

  private static List<String> history(String... after) {
    var history = new ArrayList<>(List.of("referral.sent"));
    List.of(after).forEach(type -> history.add("referral." + type));
    return history;
  }
}
