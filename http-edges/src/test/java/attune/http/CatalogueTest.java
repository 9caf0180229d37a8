package attune.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CatalogueTest {

  private static final String EVERY_SERVICE = "every service";

  private final Catalogue catalogue = Catalogue.read();

  @Test
  void every_problem_in_the_code_is_in_the_catalogue_and_the_other_way_round() {
    assertThat(
            catalogue.problems().stream()
                .filter(entry -> entry.sentBy().equals(EVERY_SERVICE))
                .map(Catalogue.Entry::code))
        .containsExactlyInAnyOrder(names(Code.values()));
  }

  @Test
  void every_fault_in_the_code_is_in_the_catalogue_and_the_other_way_round() {
    assertThat(
            catalogue.faults().stream()
                .filter(entry -> entry.sentBy().equals(EVERY_SERVICE))
                .map(Catalogue.FaultEntry::code))
        .containsExactlyInAnyOrder(names(FaultCode.values()));
  }

  @Test
  void no_code_is_there_twice() {
    assertThat(catalogue.problems().stream().map(Catalogue.Entry::code)).doesNotHaveDuplicates();
    assertThat(catalogue.faults().stream().map(Catalogue.FaultEntry::code)).doesNotHaveDuplicates();
  }

  @Test
  void every_entry_says_what_it_means_and_what_to_do() {
    assertThat(
            Stream.concat(
                catalogue.problems().stream()
                    .flatMap(entry -> Stream.of(entry.title(), entry.meaning(), entry.whatToDo())),
                catalogue.faults().stream()
                    .flatMap(entry -> Stream.of(entry.meaning(), entry.whatToDo()))))
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(catalogue.problems())
        .allSatisfy(entry -> assertThat(entry.status()).isBetween(400, 599));
  }

  private static String[] names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
  }
}
