package attune.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The realm that the local stack gives to Keycloak.
final class RealmTest {

  private static final Path TREE = Path.of("..").toAbsolutePath().normalize();

  @Test
  void somebody_can_log_in_in_every_role_and_up_says_who() throws IOException {
    JsonNode realm =
        new JsonMapper().readTree(TREE.resolve("deploy/keycloak/attune-realm.json").toFile());
    var roles = new TreeSet<String>();
    realm.at("/roles/realm").forEach(role -> roles.add(role.path("name").asText()));
    roles.removeAll(Set.of("case-system", "service"));
    var settings = new Settings(new Choices(Map.of(), Map.of()));
    String welcome =
        Welcome.text(settings, new Place(TREE, TREE.resolve("local-stack/target/state")));

    var filled = new TreeSet<String>();
    for (JsonNode user : realm.path("users")) {
      if (user.at("/credentials/0/value").asText().equals("${ATTUNE_DEMO_PASSWORD}")) {
        user.path("realmRoles").forEach(role -> filled.add(role.asText()));
        assertThat(welcome).contains(user.path("username").asText());
      }
    }

    assertThat(filled).isEqualTo(roles);
  }
}
