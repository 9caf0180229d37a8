package attune.eventstore;

import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.Parcels;
import attune.eventsourcing.Meta;
import attune.eventsourcing.Personal;
import attune.eventsourcing.Recorded;
import attune.eventstore.sealing.Keys;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Histories to measure with, written by the thousand: as the store would have, but for the time
/// that it takes.
@Singleton
public final class Filling {

  private static final String INSERT =
      """
      insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)
      select * from unnest($1::text[], $2::bigint[], $3::text[], $4::smallint[], $5::timestamptz[], $6::bytea[], $7::bytea[])
      on conflict do nothing
      """;

  private static final int AT_ONCE = 5_000;
  private static final Instant SUNDAY = Instant.parse("2026-11-22T13:58:07Z");
  private static final Meta META =
      new Meta(
          new Meta.Actor("5d0e1d6e-6a5c-4c55-9d38-0f2b1a0a7c11", "courier", "gateway"),
          "8f6f3f0b-3c76-4a4d-8a4c-6f1d6f3a2b55",
          null,
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  private final Pool pool;
  private final EventCodec<Event> codec;

  Filling(Pool pool, Keys keys) {
    this.pool = pool;
    this.codec = new EventCodec<>(Parcels.PARCEL.types(), keys);
  }

  public static UUID person(int number) {
    return UUID.nameUUIDFromBytes(("person " + number).getBytes(StandardCharsets.UTF_8));
  }

  public static String stream(String name, int number) {
    return "parcel-" + UUID.nameUUIDFromBytes((name + number).getBytes(StandardCharsets.UTF_8));
  }

  public static Instant recordedAt(int version) {
    return SUNDAY.plusSeconds(version);
  }

  /// So many streams of so many events, of so many people.
  public void fill(String name, int streams, int events, int people) {
    List<Recorded<Event>> batch = new ArrayList<>();
    for (int number = 0; number < streams; number++) {
      for (int version = 1; version <= events; version++) {
        batch.add(
            new Recorded<>(
                stream(name, number),
                version,
                recordedAt(version),
                META,
                version == 1
                    ? new Event.Sent(
                        Personal.of(
                            person(number % people),
                            "Rosalind Recipient, 14 Long Lane, Little Harbour"),
                        "Harbour Road depot",
                        SUNDAY)
                    : new Event.Scanned("Sorting office, third dock", "scanner 14", SUNDAY)));
        if (batch.size() == AT_ONCE) {
          write(batch);
          batch.clear();
        }
      }
    }
    write(batch);
  }

  private void write(List<Recorded<Event>> events) {
    List<EventCodec.Sealed> sealed = codec.seal(events).await().indefinitely();
    Tuple values =
        Tuple.tuple()
            .addArrayOfString(array(sealed, one -> one.event().stream()).toArray(String[]::new))
            .addArrayOfLong(array(sealed, one -> one.event().version()).toArray(Long[]::new))
            .addArrayOfString(array(sealed, EventCodec.Sealed::type).toArray(String[]::new))
            .addArrayOfShort(
                array(sealed, one -> (short) one.schemaVersion()).toArray(Short[]::new))
            .addArrayOfOffsetDateTime(
                array(sealed, one -> one.event().recordedAt().atOffset(ZoneOffset.UTC))
                    .toArray(java.time.OffsetDateTime[]::new))
            .addValue(buffers(sealed, EventCodec.Sealed::meta))
            .addValue(buffers(sealed, EventCodec.Sealed::data));
    pool.preparedQuery(INSERT).execute(values).await().indefinitely();
  }

  private static <T> List<T> array(
      List<EventCodec.Sealed> sealed, Function<EventCodec.Sealed, T> part) {
    return sealed.stream().map(part).toList();
  }

  private static io.vertx.core.buffer.Buffer[] buffers(
      List<EventCodec.Sealed> sealed, Function<EventCodec.Sealed, Bytes> part) {
    return sealed.stream()
        .map(one -> Buffer.buffer(part.apply(one).shared()).getDelegate())
        .toArray(io.vertx.core.buffer.Buffer[]::new);
  }
}
