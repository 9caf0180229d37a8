package attune.eventstore.relay;

import attune.eventstore.Appends;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Starts this process' relay with the service and stops it with the service.
@Singleton
final class RelayLife {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final RelaySettings settings;
  private final Relay relay;
  private final RelayKick kick;
  private final Appends appends;
  private @Nullable Thread thread;

  RelayLife(RelaySettings settings, Relay relay, RelayKick kick, Appends appends) {
    this.settings = settings;
    this.relay = relay;
    this.kick = kick;
    this.appends = appends;
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      appends.listen(kick::kick);
      thread = Thread.ofPlatform().name("relay").daemon().start(relay);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    relay.stop();
    if (thread != null) {
      thread.join(LONGEST_STOP);
    }
  }
}
