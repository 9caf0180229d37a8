package attune.benchmarks.parcel;

import attune.eventstore.Table;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Rows in and out as the services' own tables do it: as one JSON parameter, however many.
final class ParcelTable implements Table<ParcelRow> {

  private final String name;

  ParcelTable(String name) {
    this.name = name;
  }

  @Override
  public Uni<@Nullable ParcelRow> find(Mutiny.StatelessSession session, String stream) {
    return session
        .createNativeQuery(
            "select stream_id, recipient, place, scans from %s where stream_id = :stream"
                .formatted(name),
            Object[].class)
        .setParameter("stream", stream)
        .getSingleResultOrNull()
        .map(row -> row == null ? null : row(row));
  }

  private static ParcelRow row(Object[] row) {
    return new ParcelRow((String) row[0], (String) row[1], (String) row[2], (Integer) row[3]);
  }

  @Override
  public Uni<Void> insert(Mutiny.StatelessSession session, ParcelRow row) {
    return insertAll(session, List.of(row));
  }

  @Override
  public Uni<Void> insertAll(Mutiny.StatelessSession session, List<ParcelRow> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(rows.size());
    rows.forEach(row -> array.add(json(row)));
    return one(
        rows.size(),
        session
            .createNativeQuery(
                "insert into %1$s select * from json_populate_recordset(cast(null as %1$s), cast(cast(:rows as text) as json))"
                    .formatted(name))
            .setParameter("rows", array.toString()));
  }

  @Override
  public Uni<Void> update(Mutiny.StatelessSession session, ParcelRow row) {
    return one(
        1,
        session
            .createNativeQuery(
                "update %1$s set (recipient, place, scans) = (select recipient, place, scans from json_populate_record(cast(null as %1$s), cast(cast(:row as text) as json))) where stream_id = cast(cast(:row as text) as json) ->> 'stream_id'"
                    .formatted(name))
            .setParameter("row", json(row).toString()));
  }

  @Override
  public Uni<Void> delete(Mutiny.StatelessSession session, String stream) {
    return one(
        1,
        session
            .createNativeQuery("delete from %s where stream_id = :stream".formatted(name))
            .setParameter("stream", stream));
  }

  private static ObjectNode json(ParcelRow row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("stream_id", row.streamId())
        .put("recipient", row.recipient())
        .put("place", row.place())
        .put("scans", row.scans());
  }

  private static Uni<Void> one(int expected, Mutiny.MutationQuery query) {
    return query
        .executeUpdate()
        .invoke(written -> {
          if (written != expected) {
            throw new IllegalStateException("a row is not where it should be");
          }
        })
        .replaceWithVoid();
  }
}
