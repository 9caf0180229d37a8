package attune.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue catalogue = new Catalogue();

  @Test
  void describes_every_code_that_the_gateway_sends() {
    assertThat(Code.values()).allSatisfy(code -> assertThat(catalogue.entry(code)).isNotNull());
  }

  @Test
  void claims_no_code_of_the_gateway_that_it_does_not_send() {
    assertThat(catalogue.problems())
        .filteredOn(entry -> entry.sentBy().equals("gateway"))
        .extracting(Catalogue.Entry::code)
        .isSubsetOf(Arrays.stream(Code.values()).map(Enum::name).toList());
  }
}
