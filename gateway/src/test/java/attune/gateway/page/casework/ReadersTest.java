package attune.gateway.page.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {
  private static final Readers OF_A_NEW_CASE = new Readers(null, true, "", _ -> false);
  private static final Readers OF_PIRANS_CASE = new Readers(null, false, "piran", "sefton"::equals);

  @ParameterizedTest
  @CsvSource({
    "service-manager, morwenna, true, true",
    "triage, tamsin, true, false",
    "practitioner, piran, false, true",
    "practitioner, jenna, false, false",
    "supervisor, sefton, false, true",
    "supervisor, sid, false, false",
    "data-protection, dorcas, false, false"
  })
  void see_the_whole_of_a_case_by_their_role(
      String role, String id, boolean whileItIsNew, boolean onceItIsPirans) {
    assertThat(OF_A_NEW_CASE.have(role, id)).isEqualTo(whileItIsNew);
    assertThat(OF_PIRANS_CASE.have(role, id)).isEqualTo(onceItIsPirans);
  }

  @Test
  void of_a_restricted_case_are_those_whom_it_names() {
    Readers readers = new Readers(List.of("dorcas"), false, "piran", "sefton"::equals);

    assertThat(readers.have("data-protection", "dorcas")).isTrue();
    assertThat(readers.have("practitioner", "piran")).isFalse();
    assertThat(readers.have("service-manager", "morwenna")).isFalse();
  }
}
