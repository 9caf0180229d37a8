package attune.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.testing.Browser;
import attune.gateway.testing.KeycloakAdmin;
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

  private static final String GUIDE = "guide-of-these-tests";

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
  void who_has_a_role_through_a_group_is_listed_too_and_who_is_disabled_is_not() {
    KeycloakAdmin keycloak = KeycloakAdmin.of(Browser.issuer());
    keycloak.createRole(GUIDE);
    String guides = keycloak.createGroup("Guides", "", GUIDE);
    String west = keycloak.createGroup("West", guides);
    String direct = keycloak.createUser("della.direct", true);
    keycloak.giveUser(direct, GUIDE);
    keycloak.giveUser(keycloak.createUser("dan.disabled", false), GUIDE);
    keycloak.join(keycloak.createUser("grace.group", true), guides);
    keycloak.join(keycloak.createUser("will.west", true), west);
    keycloak.join(keycloak.createUser("gone.group", false), guides);
    keycloak.join(direct, guides);

    assertThat(staff.withRole(GUIDE))
        .extracting(Person::name)
        .containsExactly("della.direct", "grace.group", "will.west");
  }

  @Test
  void a_role_that_is_none_has_nobody() {
    assertThat(staff.withRole("no-such-role")).isEmpty();
  }
}
