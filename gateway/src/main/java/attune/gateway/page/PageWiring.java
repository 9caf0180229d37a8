package attune.gateway.page;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// What pages ask for that is not ours to write.
final class PageWiring {
  private PageWiring() {}

  /// What pages count hours, days and ages by.
  @Produces
  @Singleton
  @DefaultBean
  static Clock clock() {
    return Clock.systemUTC();
  }
}
