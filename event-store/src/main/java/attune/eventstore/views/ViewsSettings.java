package attune.eventstore.views;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The views' settings; a service needs none of them.
@ConfigMapping(prefix = "attune.views")
public interface ViewsSettings {

  /// How many events are folded at once.
  @WithDefault("1000")
  int batch();

  /// How long a start waits for views to be built before it goes on, unready.
  @WithDefault("PT5S")
  Duration startPatience();

  /// When live views are compared with their events, as a cron expression.
  @WithDefault("0 30 2 * * ?")
  String check();
}
