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

  int connections();

  Circuit circuit();

  interface Circuit {

    int opensAfterFailures();

    Duration triesAgainAfter();
  }
}
