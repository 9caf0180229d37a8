package attune.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback.
public final class Ports {

  /// Below the range that the system gives to outgoing connections, so that none of them takes a
  /// port between our choosing it and our child's opening it.
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 1_000;

  private Ports() {}

  public static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new StartFailure("No free port was found on this machine: stop something and try again.");
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  public static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(loopback(), port), 500);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  public static void mustBeFree(int port, String who, String variable) {
    if (!isFree(port)) {
      throw new StartFailure(
          "Port %d, which %s needs, is taken by another program: stop that program, or choose another port with %s."
              .formatted(port, who, variable));
    }
  }

  static InetAddress loopback() {
    return InetAddress.ofLiteral("127.0.0.1");
  }
}
