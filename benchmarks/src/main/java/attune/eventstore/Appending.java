package attune.eventstore;

import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.Parcels;
import attune.eventsourcing.Meta;
import attune.eventsourcing.Recorded;
import attune.eventstore.sealing.Keys;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The store's own append with nothing around it: guarded, one statement, committed by itself.
@Singleton
public final class Appending {

  private static final String APPEND = EventSql.append(false, false);
  private static final String LIVE = "parcel_v1";

  private final Pool pool;
  private final EventCodec<Event> codec;

  Appending(Pool pool, Keys keys) {
    this.pool = pool;
    this.codec = new EventCodec<>(Parcels.PARCEL.types(), keys);
  }

  /// An event as the store writes it.
  public record Ready(EventCodec.Sealed sealed) {}

  /// Puts an event into JSON, and seals what is personal in it.
  public Uni<Ready> ready(Meta meta, Event event) {
    var recorded = new Recorded<>(newStream(), 1, Instant.now(), meta, event);
    return codec.seal(List.of(recorded)).map(sealed -> new Ready(sealed.getFirst()));
  }

  /// Appends it as the first of the stream it was made for: a seal holds nowhere else.
  public Uni<?> append(Ready event) {
    return append(event, event.sealed().event().stream());
  }

  /// Appends an event without anything sealed in it as the first of a new stream.
  public Uni<?> appendAnywhere(Ready event) {
    return append(event, newStream());
  }

  /// The same in a stream of that name.
  public Uni<?> appendTo(String stream, Ready event) {
    return append(event, stream);
  }

  private Uni<?> append(Ready event, String stream) {
    EventCodec.Sealed sealed = event.sealed();
    OffsetDateTime at = sealed.event().recordedAt().atOffset(ZoneOffset.UTC);
    return pool.preparedQuery(APPEND)
        .execute(
            Tuple.of(stream, 0L)
                .addArrayOfString(new String[] {sealed.type()})
                .addArrayOfShort(new Short[] {(short) sealed.schemaVersion()})
                .addArrayOfOffsetDateTime(new OffsetDateTime[] {at})
                .addValue(new Buffer[] {Buffer.buffer(sealed.meta().shared())})
                .addValue(new Buffer[] {Buffer.buffer(sealed.data().shared())})
                .addString(Parcels.PARCEL.types().stream())
                .addString(LIVE))
        .invoke(written -> {
          if (written.rowCount() != 1) {
            throw new IllegalStateException("nothing was appended");
          }
        });
  }

  private static String newStream() {
    return "parcel-" + UUID.randomUUID();
  }
}
