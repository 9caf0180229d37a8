package attune.gateway.staff;

import attune.gateway.staff.KeycloakUsers.Group;
import attune.gateway.staff.KeycloakUsers.User;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The names of staff, kept for a minute. If Keycloak can't be asked, pages go on with ids: a name
/// is a comfort, the id is the fact.
@Named("staff")
@Singleton
public final class Staff {

  private static final Logger LOG = Logger.getLogger(Staff.class);
  private static final int PAGE = 500;

  private final KeycloakUsers keycloak;
  private final Cache<String, Optional<String>> names = kept(5_000);
  private final Cache<String, List<Person>> roles = kept(50);

  Staff(KeycloakUsers keycloak) {
    this.keycloak = keycloak;
  }

  /// The name of whoever has this subject id; the id itself if there is none to be had.
  public String name(String id) {
    try {
      return names.get(id, this::find).orElse(id);
    } catch (RuntimeException e) {
      LOG.warnf("A name can't be asked for: %s", e.getMessage());
      return id;
    }
  }

  /// Everybody who has the role, themselves or through a group, and can log in, by name; nobody if
  /// Keycloak can't be asked.
  public List<Person> withRole(String role) {
    try {
      return roles.get(role, this::list);
    } catch (RuntimeException e) {
      LOG.warnf("Who is %s can't be asked for: %s", role, e.getMessage());
      return List.of();
    }
  }

  private Optional<String> find(String id) {
    try {
      return Optional.of(keycloak.user(id).person().name());
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private List<Person> list(String role) {
    Stream<User> inGroups =
        keycloak.groupsWithRole(role, 0, PAGE).stream()
            .flatMap(this::withThoseInIt)
            .flatMap(group -> keycloak.members(group.id(), 0, PAGE).stream());
    return Stream.concat(keycloak.withRole(role, 0, PAGE).stream(), inGroups)
        .filter(User::enabled)
        .map(User::person)
        .distinct()
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  private Stream<Group> withThoseInIt(Group group) {
    return Stream.concat(
        Stream.of(group),
        keycloak.groupsIn(group.id(), 0, PAGE).stream().flatMap(this::withThoseInIt));
  }

  private static <T> Cache<String, T> kept(int size) {
    return Caffeine.newBuilder().maximumSize(size).expireAfterWrite(Duration.ofMinutes(1)).build();
  }
}
