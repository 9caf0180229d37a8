package attune.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.staff.KeycloakUsers.Group;
import attune.gateway.staff.KeycloakUsers.User;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StaffAloneTest {

  @Test
  void pages_go_on_with_ids_while_keycloak_is_away() {
    Staff staff = new Staff(new Away());

    assertThat(staff.name("someone")).isEqualTo("someone");
    assertThat(staff.withRole("practitioner")).isEmpty();
  }

  @Test
  void a_name_is_asked_for_once_a_minute() {
    Counting keycloak = new Counting();
    Staff staff = new Staff(keycloak);

    staff.name("ana");
    staff.name("ana");
    staff.name("ben");

    assertThat(keycloak.asked.get()).isEqualTo(2);
  }

  @Test
  void who_has_no_name_is_known_by_the_user_name() {
    assertThat(new User("1", "ana.a", null, " ", true).person().name()).isEqualTo("ana.a");
    assertThat(new User("1", "ana.a", "Ana", null, true).person().name()).isEqualTo("Ana");
  }

  @Test
  void the_admin_api_is_found_from_the_issuer() {
    assertThat(KeycloakWiring.adminOf(URI.create("http://localhost:8180/realms/attune")))
        .isEqualTo(URI.create("http://localhost:8180/admin/realms/attune"));
    assertThat(KeycloakWiring.adminOf(URI.create("https://id.example/auth/realms/attune")))
        .isEqualTo(URI.create("https://id.example/auth/admin/realms/attune"));
  }

  private static final class Away implements KeycloakUsers {
    @Override
    public User user(String id) {
      throw new ProcessingException("Connection refused");
    }

    @Override
    public List<User> withRole(String role, int first, int max) {
      throw new ProcessingException("Connection refused");
    }

    @Override
    public List<Group> groupsWithRole(String role, int first, int max) {
      throw new ProcessingException("Connection refused");
    }

    @Override
    public List<Group> groupsIn(String group, int first, int max) {
      throw new ProcessingException("Connection refused");
    }

    @Override
    public List<User> members(String group, int first, int max) {
      throw new ProcessingException("Connection refused");
    }
  }

  private static final class Counting implements KeycloakUsers {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public User user(String id) {
      asked.incrementAndGet();
      return new User(id, id, "A", "B", true);
    }

    @Override
    public List<User> withRole(String role, int first, int max) {
      return List.of();
    }

    @Override
    public List<Group> groupsWithRole(String role, int first, int max) {
      return List.of();
    }

    @Override
    public List<Group> groupsIn(String group, int first, int max) {
      return List.of();
    }

    @Override
    public List<User> members(String group, int first, int max) {
      return List.of();
    }
  }
}
