package attune.backing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Asks a broker which requests it knows: the smallest question of Kafka's protocol, so that we
/// need no client.
final class KafkaProbe {

  private static final short API_VERSIONS = 18;
  private static final short FIRST_VERSION = 0;
  private static final int QUESTION = 1;
  private static final short NO_CLIENT_ID = -1;
  private static final int LENGTH = 10;
  private static final int LIMIT = 1_000;

  private KafkaProbe() {}

  static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(Ports.loopback(), port), LIMIT);
      socket.setSoTimeout(LIMIT);
      var request = new DataOutputStream(socket.getOutputStream());
      request.writeInt(LENGTH);
      request.writeShort(API_VERSIONS);
      request.writeShort(FIRST_VERSION);
      request.writeInt(QUESTION);
      request.writeShort(NO_CLIENT_ID);
      request.flush();
      var answer = new DataInputStream(socket.getInputStream());
      answer.readInt();
      return answer.readInt() == QUESTION && answer.readShort() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
