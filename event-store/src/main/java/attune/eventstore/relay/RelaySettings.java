package attune.eventstore.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The relay's settings; a service needs none of them.
@ConfigMapping(prefix = "attune.relay")
public interface RelaySettings {

  @WithDefault("true")
  boolean enabled();

  /// Who sends: `ce_source`.
  @WithDefault("/${quarkus.application.name}")
  String source();

  /// How many events are on their way at once.
  @WithDefault("500")
  int batch();

  /// How far the relay may lag behind before the service calls itself unready.
  @WithDefault("PT5M")
  Duration lagLimit();
}
