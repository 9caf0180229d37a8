package attune.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What a table was measured on: without it the table says nothing.
@Singleton
final class Facts {

  private static final String SETTINGS =
      """
      select current_setting('server_version'), current_setting('fsync'),
             current_setting('synchronous_commit'), current_setting('shared_buffers'),
             (select count(*) from event)
      """;

  private static final int GIGABYTE_BITS = 30;

  private final Pool pool;

  Facts(Pool pool) {
    this.pool = pool;
  }

  String told() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    var database = pool.query(SETTINGS).executeAndAwait().iterator().next();
    return "%s: %d cores, %d GB, load at the end %.1f; JDK %s; PostgreSQL %s, fsync %s, synchronous_commit %s, shared_buffers %s; %d clients; %d events at the end."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            system.getAvailableProcessors(),
            system.getTotalMemorySize() >> GIGABYTE_BITS,
            system.getSystemLoadAverage(),
            Runtime.version(),
            database.getString(0),
            database.getString(1),
            database.getString(2),
            database.getString(3),
            Load.CLIENTS,
            database.getLong(4));
  }
}
