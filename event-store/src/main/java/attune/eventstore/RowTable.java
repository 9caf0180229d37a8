package attune.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A view's table whose columns are its row's components: `sentAt` is kept in `sent_at`, and lists
/// and records in `json` columns. A row goes in and comes out as JSON, so that PostgreSQL itself
/// puts each member into its column, with its type.
///
/// @param <R> the row, a record whose first component is the id of its stream, a UUID or a text
public final class RowTable<R extends Record> implements Table<R> {

  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Class<R> row;
  private final String find;
  private final String insert;
  private final String update;
  private final String delete;

  public RowTable(String table, Class<R> row) {
    this.row = row;
    RecordComponent id = row.getRecordComponents()[0];
    String key = SNAKE_CASE.translate(id.getName());
    String same =
        key + " = cast(cast(%s as text) as " + (id.getType() == UUID.class ? "uuid)" : "text)");
    this.find =
        "select cast(row_to_json(v) as text) from %s v where %s"
            .formatted(table, same.formatted(":stream"));
    String columns =
        Arrays.stream(row.getRecordComponents())
            .map(RecordComponent::getName)
            .map(SNAKE_CASE::translate)
            .collect(Collectors.joining(", "));
    String given =
        "select %s from json_populate_record(cast(null as %s), cast(cast(:row as text) as json))"
            .formatted(columns, table);
    this.insert =
        "insert into %s (%s) select %s from json_populate_recordset(cast(null as %s), cast(cast(:rows as text) as json))"
            .formatted(table, columns, columns, table);
    this.update =
        "update %s set (%s) = (%s) where %s"
            .formatted(
                table,
                columns,
                given,
                same.formatted("cast(cast(:row as text) as json) ->> '" + key + "'"));
    this.delete = "delete from %s where %s".formatted(table, same.formatted(":stream"));
  }

  @Override
  public Uni<@Nullable R> find(Mutiny.StatelessSession session, String stream) {
    return session
        .createNativeQuery(find, String.class)
        .setParameter("stream", stream)
        .getSingleResultOrNull()
        .map(found -> found == null ? null : read(found));
  }

  @Override
  public Uni<Void> insert(Mutiny.StatelessSession session, R inserted) {
    return insertAll(session, List.of(inserted));
  }

  @Override
  public Uni<Void> insertAll(Mutiny.StatelessSession session, List<R> inserted) {
    return rows(
        inserted.size(), session.createNativeQuery(insert).setParameter("rows", write(inserted)));
  }

  @Override
  public Uni<Void> update(Mutiny.StatelessSession session, R updated) {
    return rows(1, session.createNativeQuery(update).setParameter("row", write(updated)));
  }

  @Override
  public Uni<Void> delete(Mutiny.StatelessSession session, String stream) {
    return rows(1, session.createNativeQuery(delete).setParameter("stream", stream));
  }

  /// The rows of a query whose only column is `row_to_json(…)` of this table.
  public List<R> rows(RowSet<Row> found) {
    return StreamSupport.stream(found.spliterator(), false)
        .map(one -> row(one.getString(0)))
        .toList();
  }

  /// The row in what a query told as `row_to_json(…)` of this table.
  public R row(String told) {
    return read(told);
  }

  private static Uni<Void> rows(int expected, Mutiny.MutationQuery written) {
    return written
        .executeUpdate()
        .invoke(rows -> {
          if (rows != expected) {
            throw new IllegalStateException("a view's row is not where it should be");
          }
        })
        .replaceWithVoid();
  }

  private String write(Object written) {
    try {
      return JSON.writeValueAsString(written);
    } catch (JsonProcessingException _) {
      throw new IllegalStateException(row.getSimpleName() + " can't be written");
    }
  }

  /// Without Jackson's own message, which quotes what may be personal.
  private R read(String text) {
    try {
      return JSON.readValue(text, row);
    } catch (JsonProcessingException _) {
      throw new IllegalStateException(row.getSimpleName() + " can't be read");
    }
  }
}
