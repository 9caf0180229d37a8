package attune.gateway.route;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/// Where the services are and how patient the gateway is with them.
@ConfigMapping(prefix = "attune.routes")
interface RouteSettings {

  /// By the service's name: its address, then the prefixes that are its own, parted by spaces.
  Map<String, String> services();

  int maxBodyBytes();

  Duration connectWithin();

  Duration answerWithin();

  /// How many requests go on to a service at the same time.
  int connections();

  /// How many requests of one caller may be under way at the same time.
  int atOncePerCaller();

  Queue queue();

  Circuit circuit();

  /// Whoever finds no connection waits.
  interface Queue {

    int length();

    Duration waitAtMost();
  }

  interface Circuit {

    int opensAfterFailures();

    Duration triesAgainAfter();
  }
}
