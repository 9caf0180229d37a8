package attune.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends what no HTTP client would.
public final class Raw {

  private Raw() {}

  /// The answer, head and body, until the gateway ends the connection, as it must.
  public static String send(String head) {
    try (Socket socket = begin(head + "Connection: close\r\n")) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A request whose sender can hang up.
  public static Socket begin(String head) throws IOException {
    Socket socket = new Socket(Browser.at("/").getHost(), Browser.at("/").getPort());
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }
}
