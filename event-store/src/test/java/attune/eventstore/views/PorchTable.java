package attune.eventstore.views;

import attune.eventstore.Table;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Porches in a table whose name is only known when it is made.
final class PorchTable implements Table<PorchRow> {

  private final String name;

  PorchTable(String name) {
    this.name = name;
  }

  @Override
  public Uni<@Nullable PorchRow> find(Mutiny.StatelessSession session, String stream) {
    return session
        .createNativeQuery(
            "select stream_id, room, open, times_opened from "
                + name
                + " where stream_id = :stream",
            Object[].class)
        .setParameter("stream", stream)
        .getResultList()
        .map(rows -> rows.stream().map(PorchTable::row).findFirst().orElse(null));
  }

  private static PorchRow row(Object[] row) {
    return new PorchRow((String) row[0], (String) row[1], (Boolean) row[2], (Integer) row[3]);
  }

  @Override
  public Uni<Void> insert(Mutiny.StatelessSession session, PorchRow row) {
    return insertAll(session, List.of(row));
  }

  @Override
  public Uni<Void> insertAll(Mutiny.StatelessSession session, List<PorchRow> rows) {
    String values =
        String.join(
            ",",
            rows.stream()
                .map(row ->
                    "('%s','%s',%s,%d)"
                        .formatted(row.streamId(), row.room(), row.open(), row.timesOpened()))
                .toList());
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : one(session, "insert into " + name + " values " + values, rows.size());
  }

  @Override
  public Uni<Void> update(Mutiny.StatelessSession session, PorchRow row) {
    return one(
        session,
        "update %s set room = '%s', open = %s, times_opened = %d where stream_id = '%s'"
            .formatted(name, row.room(), row.open(), row.timesOpened(), row.streamId()),
        1);
  }

  @Override
  public Uni<Void> delete(Mutiny.StatelessSession session, String stream) {
    return one(session, "delete from %s where stream_id = '%s'".formatted(name, stream), 1);
  }

  private static Uni<Void> one(Mutiny.StatelessSession session, String sql, int rows) {
    return session
        .createNativeQuery(sql)
        .executeUpdate()
        .invoke(written -> {
          if (written != rows) {
            throw new IllegalStateException("a row is not where it should be");
          }
        })
        .replaceWithVoid();
  }
}
