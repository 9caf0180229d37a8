package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who can be told that somebody may be at risk: nobody who would never learn of it.
@QuarkusTest
@TestProfile(PagesAlone.class)
class EscalatingTest {
  private static final String ALLOCATED = EveryForm.ALLOCATED + "/escalate";
  private static final String GUARDED = EveryForm.GUARDED + "/escalate";

  final Reader manager = new Reader("service-manager");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @Test
  void a_colleague_whose_case_it_is_not_is_not_offered() {
    assertThat(offered(ALLOCATED)).contains("Morwenna Moon", "Piran Pascoe");
    assertThat(offered(ALLOCATED)).doesNotContain("Jenna Jago");
  }

  @Test
  void nobody_is_offered_whom_a_restricted_case_does_not_name() {
    assertThat(offered(GUARDED)).containsExactly("Morwenna Moon");
  }

  @Test
  void a_practitioner_who_may_not_ask_who_supervises_whom_can_escalate_too() {
    stub.tell("/v1/staff?limit=200", 403, "{\"code\":\"FORBIDDEN\"}");

    assertThat(new Reader("practitioner").open(ALLOCATED).status()).isEqualTo(200);
  }

  @Test
  void nobody_who_was_not_offered_is_taken() {
    Page page = manager.fillIn(ALLOCATED, Map.of("named", EveryForm.JENNA, "why", "A bruise"));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.errors()).containsExactly("Select one of the answers");
    assertThat(stub.received()).isEmpty();
  }

  private List<String> offered(String form) {
    return manager.open(form).document().select(".govuk-checkboxes__label").eachText();
  }
}
