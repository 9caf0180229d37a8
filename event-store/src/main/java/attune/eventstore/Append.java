package attune.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;

/// Fills in [EventSql#append]. Gives how many events were written.
final class Append {

  private Append() {}

  /// @param newKeys the kinds of the natural keys that are to be taken, by their hashes
  static Uni<Integer> write(
      Mutiny.StatelessSession session,
      String kind,
      Found found,
      Writing<?> writing,
      List<EventCodec.Sealed> events,
      Map<String, String> newKeys) {
    boolean answers = writing.idempotency().isPresent();
    if (events.isEmpty() && newKeys.isEmpty() && !answers) {
      return Uni.createFrom().item(0);
    }
    List<Object> values = new ArrayList<>(19);
    values.add(found.stream());
    values.add((long) found.history().size());
    add(values, events);
    values.add(kind);
    values.add(String.join(",", found.liveViews()));
    writing.idempotency().ifPresent(key -> add(values, key, writing.answer()));
    if (!newKeys.isEmpty()) {
      values.add(newKeys.keySet().toArray(String[]::new));
      values.add(newKeys.values().toArray(String[]::new));
    }
    return SessionSql.update(
        session, EventSql.append(answers, !newKeys.isEmpty()), values.toArray());
  }

  private static void add(List<Object> values, List<EventCodec.Sealed> events) {
    values.add(events.stream().map(EventCodec.Sealed::type).toArray(String[]::new));
    values.add(events.stream().map(one -> (short) one.schemaVersion()).toArray(Short[]::new));
    values.add(
        events.stream()
            .map(one -> one.event().recordedAt().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new));
    values.add(events.stream().map(one -> buffer(one.meta())).toArray(Buffer[]::new));
    values.add(events.stream().map(one -> buffer(one.data())).toArray(Buffer[]::new));
  }

  private static void add(List<Object> values, Idempotency key, Answer answer) {
    values.add(key.client());
    values.add(key.route());
    values.add(key.key());
    values.add(Buffer.buffer(HexFormat.of().parseHex(key.fingerprint())));
    values.add((short) answer.status());
    values.add(Objects.requireNonNullElse(answer.location(), ""));
    values.add(answer.version());
    values.add(answer.json());
  }

  private static Buffer buffer(Bytes bytes) {
    return Buffer.buffer(bytes.shared());
  }
}
