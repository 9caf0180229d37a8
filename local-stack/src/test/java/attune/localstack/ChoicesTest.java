package attune.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChoicesTest {

  private static final Map<String, String> MOVED = Map.of("ATTUNE_PORT_OFFSET", "10000");

  @TempDir Path folder;

  @Test
  void a_fresh_shell_finds_the_stack_on_the_ports_it_was_started_with() throws IOException {
    read(MOVED).remember(file());

    assertThat(read(Map.of()).of(Port.ATTUNE_KEYCLOAK_PORT)).isEqualTo("18180");
    assertThat(read(Map.of()).differing()).isEmpty();
  }

  @Test
  void a_variable_counts_more_than_what_is_remembered_and_is_told() throws IOException {
    read(MOVED).remember(file());

    Choices other = read(Map.of("ATTUNE_KEYCLOAK_PORT", "8888"));

    assertThat(other.of(Port.ATTUNE_KEYCLOAK_PORT)).isEqualTo("8888");
    assertThat(other.of(Port.ATTUNE_GATEWAY_PORT)).isEqualTo("18080");
    assertThat(other.differing()).containsExactly("ATTUNE_KEYCLOAK_PORT=8888 (it was 18180)");
  }

  @Test
  void of_a_running_stack_the_variables_change_nothing() throws IOException {
    read(MOVED).remember(file());

    Choices running = read(Map.of("ATTUNE_KEYCLOAK_PORT", "8888")).ofRunning();

    assertThat(running.of(Port.ATTUNE_KEYCLOAK_PORT)).isEqualTo("18180");
  }

  @Test
  void the_password_is_remembered_for_its_owner_alone_and_never_told() throws IOException {
    read(Map.of("ATTUNE_DEMO_PASSWORD", "first-password")).remember(file());

    assertThat(new Settings(read(Map.of())).demoPassword()).isEqualTo("first-password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(read(Map.of("ATTUNE_DEMO_PASSWORD", "second-password")).differing())
        .containsExactly("another ATTUNE_DEMO_PASSWORD");
  }

  private Choices read(Map<String, String> environment) throws IOException {
    return Choices.read(environment, file());
  }

  private Path file() {
    return folder.resolve("choices.properties");
  }
}
