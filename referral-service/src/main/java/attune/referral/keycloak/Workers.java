package attune.referral.keycloak;

import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.domain.Worker;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Who somebody is to Keycloak. It is asked each time, so that nobody who has left is given a
/// family, or is all who may see a case; while it can't be asked, nobody is.
@Singleton
public final class Workers {

  private static final Logger LOG = Logger.getLogger(Workers.class);

  private final KeycloakUsers keycloak;

  Workers(KeycloakUsers keycloak) {
    this.keycloak = keycloak;
  }

  /// Whether they are a practitioner; fails with the problem `STAFF_UNREACHABLE` if Keycloak gives
  /// no answer.
  public Uni<Worker> of(UUID id) {
    return keycloak
        .user(id)
        .chain(user -> user.enabled() ? isPractitioner(id) : Uni.createFrom().item(false))
        .onFailure(Workers::isUnknown)
        .recoverWithItem(false)
        .onFailure()
        .transform(Workers::unreachable)
        .map(is -> new Worker(id, is));
  }

  /// Those of `named` whom nobody is who may log in; fails as `of` does.
  public Uni<List<String>> unknown(List<String> named) {
    return Multi.createFrom()
        .iterable(named)
        .onItem()
        .transformToUniAndConcatenate(id -> mayLogIn(id).map(may -> may ? "" : id))
        .filter(id -> !id.isEmpty())
        .collect()
        .asList();
  }

  private Uni<Boolean> mayLogIn(String id) {
    try {
      return keycloak
          .user(UUID.fromString(id))
          .map(KeycloakUsers.User::enabled)
          .onFailure(Workers::isUnknown)
          .recoverWithItem(false)
          .onFailure()
          .transform(Workers::unreachable);
    } catch (IllegalArgumentException _) {
      return Uni.createFrom().item(false);
    }
  }

  private Uni<Boolean> isPractitioner(UUID id) {
    return keycloak
        .roles(id)
        .map(roles -> roles.stream().anyMatch(role -> role.name().equals(Role.PRACTITIONER)));
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof WebApplicationException answered
        && answered.getResponse().getStatus() == 404;
  }

  private static Throwable unreachable(Throwable failure) {
    LOG.warnf("Keycloak can't be asked who is a practitioner: %s", failure.getMessage());
    return Problem.of("STAFF_UNREACHABLE").withHeader(HttpHeaders.RETRY_AFTER, "5").exception();
  }
}
