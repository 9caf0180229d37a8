package attune.referral.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.http.ProblemException;
import attune.referral.domain.Worker;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What Keycloak's answers mean; that it is really asked is shown with the service.
final class WorkersTest {

  private static final UUID PIRAN = UUID.fromString("00000000-0000-4000-8000-000000000005");

  @Test
  void whoever_has_the_role_is_a_practitioner() {
    assertThat(worker(user(true), roles("practitioner", "supervisor")))
        .isEqualTo(new Worker(PIRAN, true));
  }

  @Test
  void whoever_has_another_role_is_not() {
    assertThat(worker(user(true), roles("supervisor"))).isEqualTo(new Worker(PIRAN, false));
  }

  @Test
  void whoever_may_not_log_in_any_more_is_not() {
    assertThat(worker(user(false), roles("practitioner"))).isEqualTo(new Worker(PIRAN, false));
  }

  @Test
  void whoever_is_unknown_is_not() {
    assertThat(worker(failed(new WebApplicationException(404)), roles()))
        .isEqualTo(new Worker(PIRAN, false));
  }

  @Test
  void while_Keycloak_gives_no_answer_nobody_is_told_to_be_one() {
    assertUnreachable(failed(new IOException("refused")), roles("practitioner"));
    assertUnreachable(user(true), failed(new WebApplicationException(500)));
    assertUnreachable(failed(new WebApplicationException(403)), roles("practitioner"));
  }

  @Test
  void whoever_may_not_log_in_or_is_nobody_is_no_staff() {
    assertThat(unknown(user(true), PIRAN.toString(), "nobody-at-all"))
        .containsExactly("nobody-at-all");
    assertThat(unknown(user(false), PIRAN.toString())).containsExactly(PIRAN.toString());
    assertThat(unknown(failed(new WebApplicationException(404)), PIRAN.toString()))
        .containsExactly(PIRAN.toString());
    assertThatThrownBy(() -> unknown(failed(new IOException("refused")), PIRAN.toString()))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void the_admin_API_is_beside_the_realm() {
    assertThat(KeycloakWiring.adminOf(URI.create("https://id.example/auth/realms/attune")))
        .isEqualTo(URI.create("https://id.example/auth/admin/realms/attune"));
    assertThatThrownBy(() -> KeycloakWiring.adminOf(URI.create("https://id.example/")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertUnreachable(
      Uni<KeycloakUsers.User> user, Uni<List<KeycloakUsers.Role>> roles) {
    assertThatThrownBy(() -> worker(user, roles))
        .isInstanceOfSatisfying(
            ProblemException.class,
            failure -> assertThat(failure.problem().code()).isEqualTo("STAFF_UNREACHABLE"));
  }

  private static Worker worker(Uni<KeycloakUsers.User> user, Uni<List<KeycloakUsers.Role>> roles) {
    return workers(user, roles).of(PIRAN).await().indefinitely();
  }

  private static List<String> unknown(Uni<KeycloakUsers.User> user, String... named) {
    return workers(user, roles()).unknown(List.of(named)).await().indefinitely();
  }

  private static Workers workers(
      Uni<KeycloakUsers.User> user, Uni<List<KeycloakUsers.Role>> roles) {
    return new Workers(
        new KeycloakUsers() {
          @Override
          public Uni<User> user(UUID id) {
            return user;
          }

          @Override
          public Uni<List<Role>> roles(UUID id) {
            return roles;
          }
        });
  }

  private static Uni<KeycloakUsers.User> user(boolean enabled) {
    return Uni.createFrom().item(new KeycloakUsers.User(enabled));
  }

  private static Uni<List<KeycloakUsers.Role>> roles(String... names) {
    return Uni.createFrom().item(List.of(names).stream().map(KeycloakUsers.Role::new).toList());
  }

  private static <T> Uni<T> failed(Throwable how) {
    return Uni.createFrom().failure(how);
  }
}
