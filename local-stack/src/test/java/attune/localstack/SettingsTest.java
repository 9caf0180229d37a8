package attune.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.backing.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

  private static final Settings USUAL = new Settings(Map.of());

  @Test
  void without_a_choice_people_go_to_8080() {
    assertThat(USUAL.publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(USUAL.issuer()).isEqualTo("http://localhost:8180/realms/attune");
    assertThatCode(USUAL::portsMustDiffer).doesNotThrowAnyException();
  }

  @Test
  void a_chosen_port_moves_the_address_too() {
    assertThat(new Settings(Map.of("ATTUNE_GATEWAY_PORT", "9999")).publicUrl())
        .isEqualTo("http://localhost:9999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "0", "-1", "65536", "123456", "80 80"})
  void what_is_no_port_is_refused_in_one_sentence(String chosen) {
    var settings = new Settings(Map.of("ATTUNE_KAFKA_PORT", chosen));

    assertThatThrownBy(settings::kafkaPort)
        .isInstanceOf(StartFailure.class)
        .hasMessage("ATTUNE_KAFKA_PORT must be a port number from 1 to 65535.");
  }

  @Test
  void one_port_for_two_is_refused() {
    var settings = new Settings(Map.of("ATTUNE_KAFKA_PORT", "8080"));

    assertThatThrownBy(settings::portsMustDiffer)
        .hasMessage(
            "ATTUNE_GATEWAY_PORT and ATTUNE_KAFKA_PORT are both 8080: choose two different ports.");
  }

  @Test
  void a_taken_port_is_named_with_its_variable() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var chosen = new HashMap<String, String>();
      chosen.put("ATTUNE_GATEWAY_PORT", Integer.toString(taken.getLocalPort()));

      assertThatThrownBy(() -> new Settings(chosen).portsMustBeFree())
          .hasMessageContainingAll("which the gateway needs", "ATTUNE_GATEWAY_PORT");
    }
  }
}
