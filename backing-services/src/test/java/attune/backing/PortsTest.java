package attune.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortsTest {

  @Test
  void a_free_port_is_free_and_answers_nobody() {
    int port = Ports.free();

    assertThat(Ports.isFree(port)).isTrue();
    assertThat(Ports.answers(port)).isFalse();
  }

  @Test
  void a_taken_port_is_told_in_one_sentence_with_what_to_do() throws Exception {
    try (var socket = new ServerSocket(0, 1, Ports.loopback())) {
      int port = socket.getLocalPort();

      assertThat(Ports.answers(port)).isTrue();
      assertThatThrownBy(() -> Ports.mustBeFree(port, "Kafka", "ATTUNE_KAFKA_PORT"))
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "Port %d, which Kafka needs, is taken by another program: stop that program, or"
                  + " choose another port with ATTUNE_KAFKA_PORT.",
              port);
    }
  }

  @Test
  void a_port_that_is_taken_on_every_address_is_taken() throws Exception {
    try (var socket = new ServerSocket(0)) {
      assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
    }
  }
}
