package attune.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.backing.StartFailure;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class StoryTest {

  private static final Path SAMPLES = Path.of("..", "deploy", "samples");
  private static final String GIRL = "MOS-2026-000131";
  private static final String ELEVEN = "MOS-2026-000140";
  private static final String ADOPTION = "MOS-2026-000138";

  private final CaseRecords records = new CaseRecords();
  private final List<String> told = new ArrayList<>();

  @Test
  void every_family_gets_as_far_as_its_chapter_goes() {
    tell();

    assertThat(records.histories)
        .isEqualTo(
            Map.of(
                GIRL,
                history("accepted", "allocated", "person-corrected"),
                "MOS-2026-000132",
                history("own-answer-recorded", "accepted", "allocated", "handed-over"),
                "MOS-2026-000133",
                history(
                    "information-requested", "answered", "accepted", "died", "death-taken-back"),
                "MOS-2026-000135",
                history("declined"),
                "MOS-2026-000137",
                history("safe-contact-agreed", "accepted", "allocated", "escalated"),
                ADOPTION,
                history("accepted", "allocated", "restricted"),
                "2026-11-rr-1",
                history(),
                ELEVEN,
                history("accepted", "allocated")));
  }

  @Test
  void families_are_given_the_contract_and_asked_and_one_objects() {
    tell();

    assertThat(records.registers)
        .isEqualTo(
            Map.of(
                ELEVEN,
                register("contract-given", "given", "given"),
                "MOS-2026-000132",
                register("contract-given", "given", "objection-raised")));
  }

  /// Else the pages could not find the words that somebody was given.
  @Test
  void the_contract_that_is_given_is_the_one_that_the_pages_print() throws Exception {
    Path text =
        Path.of("..", "gateway/src/main/resources/consent-contract", Asking.CONTRACT + ".txt");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(text));

    assertThat(Asking.CONTRACT_HASH).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void whoever_is_to_turn_twelve_soon_does_so_from_the_day_on_which_it_is_told() throws Exception {
    Chapter chapter =
        Plot.all().stream().filter(one -> one.turningTwelveIn() > 0).findFirst().orElseThrow();
    String request = Files.readString(SAMPLES.resolve(chapter.sample()));

    assertThat(chapter.born(request, LocalDate.parse("2028-02-09")))
        .contains("\"dateOfBirth\": \"2016-03-01\"")
        .contains("\"dateOfBirth\": \"1986-02-08\"");
  }

  @Test
  void a_command_names_people_by_their_ids_in_the_case() {
    tell();

    assertThat(records.bodies)
        .anySatisfy(body ->
            assertThat(body)
                .contains(
                    "\"keptFrom\": \"MOS-2026-000137/3\"", "\"about\": \"MOS-2026-000137/2\""))
        .noneMatch(body -> body.contains("{FOCUS_CHILD"));
  }

  @Test
  void what_is_refused_is_told_with_its_code() {
    tell();

    assertThat(told)
        .anyMatch(line -> line.contains("(OUTSIDE_AGES_OF_PROFESSION)"))
        .anyMatch(line -> line.contains("(NOT_READY)"));
  }

  @Test
  void an_unexpected_answer_ends_it_in_one_sentence() {
    Api broken = new Broken();

    assertThatThrownBy(() -> new Story(broken, SAMPLES, told::add).tell())
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "The story stopped at naming a supervisor: the API answered 503 ; see ./attune logs.");
  }

  @Test
  void it_names_nobody_in_a_family() throws Exception {
    tell();

    String all = String.join("\n", told);
    for (Chapter chapter : Plot.all()) {
      String sample = Files.readString(SAMPLES.resolve(chapter.sample()));
      var names = Pattern.compile("\"toBeFilmed\"|\"name\": \"([^\"]+)\"").matcher(sample);
      names
          .results()
          .map(name -> name.group(1))
          .filter(name -> name != null && !name.equals("Rosa Reed"))
          .forEach(name -> assertThat(all).doesNotContain(name));
    }
  }

  private void tell() {
    new Story(records, SAMPLES, told::add).tell();
  }

  private static List<String> history(String... after) {
    var history = new ArrayList<>(List.of("referral.sent"));
    List.of(after).forEach(type -> history.add("referral." + type));
    return history;
  }

  private static List<String> register(String... after) {
    var history = new ArrayList<>(List.of("consent.opened"));
    List.of(after).forEach(type -> history.add("consent." + type));
    return history;
  }

  /// Answers nothing but that it can't.
  private record Broken() implements Api {
    @Override
    public Answer get(String actor, String path) {
      return new Answer(503, "", MissingNode.getInstance());
    }

    @Override
    public Answer post(String actor, String path, String key, String tag, String body) {
      return get(actor, path);
    }
  }
}
