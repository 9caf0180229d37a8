package attune.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @Nested
  class nhs_number {
    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "401 023 2137", "450 557 7104", "9434765919"})
    void is_ten_digits_of_which_the_last_checks_the_others(String written) {
      assertThat(NhsNumber.parse(written).orElseThrow().value())
          .isEqualTo(written.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "943 476 5918", // wrong check digit
          "943 476 9519", // two digits changed places
          "1111111111", // all the same, though its check digit is right
          "0000000000",
          "1000000010", // would need a check digit of 10
          "943476591",
          "94347659190",
          "943-476-5919",
          "٩٤٣٤٧٦٥٩١٩", // digits, but not ours
          ""
        })
    void is_not_taken_for_one_that_it_is_not(String written) {
      assertThat(NhsNumber.parse(written)).isEmpty();
    }

    @Test
    void is_never_printed() {
      assertThat(new NhsNumber("9434765919")).asString().doesNotContain("943");
      assertThatThrownBy(() -> new NhsNumber("9434765918")).hasMessageNotContaining("943");
    }
  }

  @Nested
  class upn {
    @ParameterizedTest
    @ValueSource(strings = {"H801200001001", "h801200001001", "H90812340001B"})
    void is_a_check_letter_and_twelve_characters(String written) {
      assertThat(Upn.parse(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A801200001001", "H80120000100", "H8012000010011", "I801200001001", ""})
    void is_not_taken_for_one_that_it_is_not(String written) {
      assertThat(Upn.parse(written)).isEmpty();
    }

    @Test
    void is_never_printed() {
      assertThat(new Upn("H801200001001")).asString().doesNotContain("801");
    }
  }

  @Nested
  class uprn {
    @Test
    void is_up_to_twelve_digits_kept_without_padding() {
      assertThat(Uprn.parse("000040221234")).contains(new Uprn("40221234"));
      assertThat(Uprn.parse("100040221234")).contains(new Uprn("100040221234"));
      assertThat(Uprn.parse("1")).contains(new Uprn("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "1000402212345", "0000000000001", "12a"})
    void is_not_taken_for_one_that_it_is_not(String written) {
      assertThat(Uprn.parse(written)).isEmpty();
    }
  }

  @Nested
  class local_child_id {
    @Test
    void is_up_to_twenty_letters_and_digits() {
      assertThat(LocalChildId.parse("C4417")).contains(new LocalChildId("C4417"));
      assertThat(LocalChildId.parse("A".repeat(20))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C-4417", "C 4417", "AAAAAAAAAAAAAAAAAAAAA"})
    void is_not_taken_for_one_that_it_is_not(String written) {
      assertThat(LocalChildId.parse(written)).isEmpty();
    }
  }

  @Nested
  class profession {
    @ParameterizedTest
    @ValueSource(strings = {"health visitor", "", "HEALTH__VISITOR", "_VISITOR"})
    void is_a_code_in_capitals(String written) {
      assertThatThrownBy(() -> new Profession(written))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
