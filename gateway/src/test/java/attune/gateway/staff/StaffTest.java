package attune.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealLogIn
class StaffTest {

  private static final String PIRAN = "00000000-0000-4000-8000-000000000005";
  private static final String JENNA = "00000000-0000-4000-8000-000000000006";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000099";

  @Inject Staff staff;

  @Test
  void a_subject_id_has_a_name() {
    assertThat(staff.name(PIRAN)).isEqualTo("Piran Pascoe");
  }

  @Test
  void an_id_of_nobody_is_its_own_name() {
    assertThat(staff.name(NOBODY)).isEqualTo(NOBODY);
  }

  @Test
  void everybody_of_a_role_is_listed_by_name() {
    assertThat(staff.withRole("practitioner"))
        .containsExactly(new Person(JENNA, "Jenna Jago"), new Person(PIRAN, "Piran Pascoe"));
  }

  @Test
  void a_role_that_is_none_has_nobody() {
    assertThat(staff.withRole("no-such-role")).isEmpty();
  }
}
