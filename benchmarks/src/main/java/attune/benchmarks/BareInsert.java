package attune.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What everything is compared with: one prepared insert by the same client, of bytes that are at
/// hand already, as large as an event's.
@Singleton
final class BareInsert implements Measure {

  static final String WHAT = "bare insert";

  private static final String INSERT =
      """
      insert into bare_event (stream_id, version, type, schema_version, recorded_at, meta, data)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final OffsetDateTime SUNDAY = OffsetDateTime.parse("2026-11-22T13:58:07Z");

  private final Vertx vertx;
  private final Pool pool;
  private @Nullable Row event;

  BareInsert(Vertx vertx, Pool pool) {
    this.vertx = vertx;
    this.pool = pool;
  }

  @Override
  public String what() {
    return WHAT;
  }

  @Override
  public Bar bar() {
    return new Bar.None();
  }

  @Override
  public Sample measure(Duration time) throws Exception {
    Row like = event();
    Buffer meta = like.getBuffer(0);
    Buffer data = like.getBuffer(1);
    return Load.run(
        vertx,
        time,
        _ ->
            pool.preparedQuery(INSERT)
                .execute(
                    Tuple.of("parcel-" + UUID.randomUUID(), 1L, "parcel.scanned", (short) 1, SUNDAY)
                        .addBuffer(meta)
                        .addBuffer(data)));
  }

  private Row event() {
    if (event == null) {
      event =
          pool.query("select meta, data from event where type = 'parcel.scanned' limit 1")
              .executeAndAwait()
              .iterator()
              .next();
    }
    return event;
  }
}
