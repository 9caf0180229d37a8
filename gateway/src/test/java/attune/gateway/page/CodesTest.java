package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every code that referral-service knows has words of ours: its own source is what is asked, so
/// that a new one fails here.
class CodesTest {
  static final Path DOMAIN =
      Path.of("../referral-service/src/main/java/attune/referral/domain").toAbsolutePath();
  static final Pattern CONSTANT = Pattern.compile("(?m)^ +([A-Z][A-Z_0-9]+)[,;]?$");

  @ParameterizedTest
  @MethodSource("lists")
  void every_code_has_words(String file, List<Choice> words) {
    assertThat(words.stream().map(Choice::value)).containsAll(constants(file));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void no_words_look_like_a_code(String file, List<Choice> words) {
    assertThat(words.stream().map(Choice::words)).noneMatch(said -> said.matches("[A-Z_0-9]+"));
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("CaseStatus", Codes.STATUSES),
        Arguments.of("CaseStatus", Codes.STATUSES_OF_FOLLOWERS),
        Arguments.of("Reason", Codes.REASONS),
        Arguments.of("DeclineReason", Codes.DECLINE_REASONS),
        Arguments.of("WithdrawalReason", Codes.WITHDRAWAL_REASONS),
        Arguments.of("ClosureReason", Codes.CLOSURE_REASONS),
        Arguments.of("PersonRole", FamilyCodes.ROLES),
        Arguments.of("Ethnicity", FamilyCodes.ETHNICITIES),
        Arguments.of("Disability", FamilyCodes.DISABILITIES),
        Arguments.of("Contact", FamilyCodes.CHANNELS),
        Arguments.of("SafeContact", FamilyCodes.SECRETS),
        Arguments.of("Restriction", StaffCodes.RESTRICTIONS),
        Arguments.of("ParentalResponsibility", both(FamilyCodes.BASES)));
  }

  /// That file names as well whether somebody has it: the table says those in sentences.
  private static List<Choice> both(List<Choice> bases) {
    return Stream.concat(
            bases.stream(),
            Stream.of("YES", "NO", "UNKNOWN").map(held -> new Choice(held, "in a sentence")))
        .toList();
  }

  private static List<String> constants(String file) {
    try {
      String source = Files.readString(DOMAIN.resolve(file + ".java"));
      int body = source.indexOf("enum");
      return CONSTANT
          .matcher(source.substring(body))
          .results()
          .map(constant -> constant.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
