package attune.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import attune.backing.Choice.Kind;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChoiceTest {

  private static final Supplier<Optional<String>> NOTHING_IN_THE_WAY = Optional::empty;
  private static final Supplier<Optional<String>> NO_ENGINE = ChoiceTest::noEngine;

  private static Optional<String> noEngine() {
    return Optional.of("no engine is here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "auto"})
  void where_an_engine_answers_they_are_containers(String unsaid) {
    assertThat(Choice.of(unsaid, NOTHING_IN_THE_WAY).kind()).isEqualTo(Kind.CONTAINERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "auto"})
  void elsewhere_they_are_embedded_and_the_run_says_why(String unsaid) {
    assertThat(Choice.of(unsaid, NO_ENGINE).said())
        .isEqualTo("Backing services: embedded (no engine is here)");
  }

  @Test
  void who_wants_containers_is_not_given_anything_else() {
    assertThat(Choice.of("containers", NOTHING_IN_THE_WAY).kind()).isEqualTo(Kind.CONTAINERS);
    assertThatThrownBy(() -> Choice.of("containers", NO_ENGINE))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("no engine is here");
  }

  @Test
  void who_wants_embedded_ones_needs_no_engine_to_be_asked() {
    assertThat(Choice.of("embedded", () -> fail("asked")).kind()).isEqualTo(Kind.EMBEDDED);
  }

  @Test
  void any_other_word_is_a_mistake() {
    assertThatThrownBy(() -> Choice.of("docker", NOTHING_IN_THE_WAY))
        .hasMessageContaining("'docker'");
  }
}
