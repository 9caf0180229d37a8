package attune.http.trial;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Sends what no HTTP client would.
final class Raw {

  private Raw() {}

  /// The whole answer, head and body. The request asks for the connection's end.
  static String send(URI server, String head) throws IOException {
    return send(server, head, "");
  }

  static String send(URI server, String head, String body) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
