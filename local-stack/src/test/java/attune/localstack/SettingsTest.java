package attune.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.backing.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

  private static final Settings USUAL = settings(Map.of());

  @Test
  void without_a_choice_people_go_to_8080() {
    assertThat(USUAL.publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(USUAL.issuer()).isEqualTo("http://localhost:8180/realms/attune");
    assertThatCode(USUAL::portsMustDiffer).doesNotThrowAnyException();
  }

  @Test
  void a_chosen_port_moves_the_address_too() {
    assertThat(settings(Map.of("ATTUNE_GATEWAY_PORT", "9999")).publicUrl())
        .isEqualTo("http://localhost:9999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "0", "-1", "65536", "123456", "80 80"})
  void what_is_no_port_is_refused_in_one_sentence(String chosen) {
    var settings = settings(Map.of("ATTUNE_KAFKA_PORT", chosen));

    assertThatThrownBy(settings::kafkaPort)
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("ATTUNE_KAFKA_PORT must be a port number from 1 to 65535");
  }

  @Test
  void one_port_for_two_is_refused() {
    var settings = settings(Map.of("ATTUNE_KAFKA_PORT", "8080"));

    assertThatThrownBy(settings::portsMustDiffer)
        .hasMessage(
            "ATTUNE_GATEWAY_PORT and ATTUNE_KAFKA_PORT are both 8080: choose two different ports.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-5", "60000"})
  void an_offset_that_leads_to_no_port_is_refused(String offset) {
    assertThatThrownBy(() -> settings(Map.of("ATTUNE_PORT_OFFSET", offset)).portsMustDiffer())
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("ATTUNE_PORT_OFFSET a number that leads to one");
  }

  @Test
  void an_offset_moves_every_port_that_is_not_chosen() {
    var moved = settings(Map.of("ATTUNE_PORT_OFFSET", "10000", "ATTUNE_POSTGRES_PORT", "15000"));

    assertThat(moved.publicUrl()).isEqualTo("http://localhost:18080");
    assertThat(moved.kafkaControllerPort()).isEqualTo(29093);
    assertThat(moved.postgresPort()).isEqualTo(15000);
    assertThatCode(moved::portsMustDiffer).doesNotThrowAnyException();
  }

  @Test
  void all_taken_ports_are_named_at_once_with_their_variables() throws Exception {
    try (var one = taken();
        var other = taken()) {
      var chosen = new HashMap<String, String>();
      chosen.put("ATTUNE_GATEWAY_PORT", Integer.toString(one.getLocalPort()));
      chosen.put("ATTUNE_KAFKA_PORT", Integer.toString(other.getLocalPort()));

      assertThatThrownBy(() -> settings(chosen).portsMustBeFree())
          .hasMessageContainingAll(
              one.getLocalPort() + "  the gateway",
              "ATTUNE_GATEWAY_PORT",
              other.getLocalPort() + "  Kafka",
              "ATTUNE_KAFKA_PORT",
              "ATTUNE_PORT_OFFSET=10000");
    }
  }

  private static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
  }

  private static Settings settings(Map<String, String> environment) {
    return new Settings(new Choices(environment, Map.of()));
  }
}
