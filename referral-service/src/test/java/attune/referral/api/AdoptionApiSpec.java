package attune.referral.api;

import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Case;
import attune.referral.domain.Rule;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who a child was before is in another case, and stays there.
@QuarkusTest
@WithBackingServices
public final class AdoptionApiSpec {

  @Test
  @Rule("An adopted child's earlier and later records are never linked or merged automatically")
  void a_child_with_the_nhs_number_of_another_case_has_a_case_of_their_own_that_names_no_other() {
    Case earlier = Cases.aSentRequest();
    Case later = Cases.aSentRequest();

    assertThat(later.id()).isNotEqualTo(earlier.id());
    for (Somebody reader : List.of(TAMSIN, MORWENNA)) {
      for (String path : List.of("", "/history")) {
        assertThat(Api.get(reader, path).of(later).asString())
            .doesNotContain(earlier.id(), Staffing.reference(earlier));
      }
    }
  }
}
