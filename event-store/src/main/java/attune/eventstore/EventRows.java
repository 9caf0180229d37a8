package attune.eventstore;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rows of [EventSql]'s queries, as the pool and as a session's connection give them.
final class EventRows {

  private EventRows() {}

  static StoredEvent event(Row row) {
    return new StoredEvent(
        new Position(row.getLong(0), row.getLong(1)),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getInteger(5),
        row.getOffsetDateTime(6).toInstant(),
        bytes(row.getBuffer(7)),
        bytes(row.getBuffer(8)));
  }

  static Found found(String stream, List<Object[]> rows) {
    Optional<Found.EarlierAnswer> earlier = Optional.empty();
    List<StoredEvent> history = new ArrayList<>(rows.size());
    List<String> knownKeys = new ArrayList<>();
    NavigableSet<String> liveViews = new TreeSet<>();
    @Nullable String known = null;
    for (Object[] row : rows) {
      switch ((String) row[0]) {
        case "answer" -> earlier = Optional.of(answer(row));
        case "event" -> history.add(event(row));
        case "view" -> Optional.ofNullable((String) row[5]).ifPresent(liveViews::add);
        default -> {
          knownKeys.add((String) row[5]);
          known = known == null ? (String) row[3] : known;
        }
      }
    }
    return new Found(earlier, known == null ? stream : known, history, knownKeys, liveViews);
  }

  private static StoredEvent event(Object[] row) {
    return new StoredEvent(
        new Position(number(row[1]), number(row[2])),
        (String) row[3],
        number(row[4]),
        (String) row[5],
        (int) number(row[6]),
        ((OffsetDateTime) row[7]).toInstant(),
        Bytes.sharing(raw(row[8])),
        Bytes.sharing(raw(row[9])));
  }

  private static Found.EarlierAnswer answer(Object[] row) {
    return new Found.EarlierAnswer(
        HexFormat.of().formatHex(raw(row[8])),
        new Answer(
            (int) number(row[6]),
            (String) row[5],
            number(row[4]),
            new String(raw(row[9]), StandardCharsets.UTF_8)));
  }

  private static byte[] raw(Object column) {
    return ((io.vertx.core.buffer.Buffer) column).getBytes();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static Bytes bytes(Buffer buffer) {
    return Bytes.sharing(buffer.getBytes());
  }
}
