package attune.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// Sends what no HTTP client would.
public final class Raw {

  private Raw() {}

  /// The answer, head and body, until the connection ends or nothing more comes.
  public static String send(String head) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = begin(head + "Connection: close\r\n")) {
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    } catch (SocketTimeoutException _) {
      return answer.toString(StandardCharsets.UTF_8);
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
