package attune.eventstore.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The consumers' settings; a service needs none of them.
@ConfigMapping(prefix = "attune.consumer")
public interface ConsumerSettings {

  @WithDefault("true")
  boolean enabled();

  /// The first part of each handler's consumer group.
  @WithDefault("${quarkus.application.name}")
  String group();

  @WithDefault("attune.${quarkus.application.name}.dead-letters")
  String deadLetters();

  /// How often a handler may fail on a message, for no reason of connections, until it is parked.
  @WithDefault("10")
  int attempts();
}
