package attune.eventstore.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How topics are made where nobody has made them yet.
@ConfigMapping(prefix = "attune.topics")
public interface BrokerSettings {

  /// Whether missing topics are made; not where they are declared elsewhere.
  @WithDefault("true")
  boolean create();

  /// Never changed once there are messages: a case's messages would spread over two partitions.
  @WithDefault("6")
  int partitions();
}
