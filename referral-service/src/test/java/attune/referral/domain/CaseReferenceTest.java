package attune.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReferenceTest {

  private static final List<String> CHARACTERS =
      List.of("0123456789ABCDEFGHJKMNPQRSTUVWXYZ".split(""));

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VIG-26-7K3QX", " vig-26-7k3qx ", "VIG 26 7K3QX", "vig267k3qx"})
  void is_read_however_people_write_it(String written) {
    assertThat(CaseReference.parse(written)).contains(new CaseReference("VIG-26-7K3QX"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VIG-26-7K3Q",
        "VIG-26-7K3QXX",
        "VIG-26-7K30X",
        "7K3QX",
        "VIG-267-K3QX",
        "VIG--26-7K3QX"
      })
  void is_not_taken_for_one_that_it_is_not(String written) {
    assertThat(CaseReference.parse(written)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void is_drawn_from_the_randomness_it_is_given(long seed) {
    var drawn = CaseReference.draw(Year.of(2026), new Random(seed));
    assertThat(drawn).isEqualTo(CaseReference.draw(Year.of(2026), new Random(seed)));
    assertThat(drawn.value()).startsWith("VIG-26-");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void any_one_wrong_character_is_found(long seed) {
    String right = CaseReference.draw(Year.of(2026), new Random(seed)).value();
    for (int at = "VIG-".length(); at < right.length(); at++) {
      for (String wrong : CHARACTERS) {
        String written = right.substring(0, at) + wrong + right.substring(at + 1);
        if (!written.equals(right)) {
          assertThat(CaseReference.parse(written)).as(written).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void any_two_characters_that_changed_places_are_found(long seed) {
    String right = CaseReference.draw(Year.of(2026), new Random(seed)).value();
    for (int i = "VIG-".length(); i < right.length(); i++) {
      for (int j = i + 1; j < right.length(); j++) {
        var written = new StringBuilder(right);
        written.setCharAt(i, right.charAt(j));
        written.setCharAt(j, right.charAt(i));
        if (!written.toString().equals(right)) {
          assertThat(CaseReference.parse(written.toString())).as(written.toString()).isEmpty();
        }
      }
    }
  }
}
