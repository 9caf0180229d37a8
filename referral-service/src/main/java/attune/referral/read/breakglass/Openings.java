package attune.referral.read.breakglass;

import attune.eventstore.RowTable;
import attune.eventstore.Table;
import attune.referral.domain.BreakGlass;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The openings in their table, with the case as it is now: one that was restricted since is found
/// by who is named in it, and by nobody else.
public final class Openings {

  /// What the store knows the view by.
  public static final String NAME = "break_glass_v1";

  /// An opening, with what the lists say of its case.
  ///
  /// @param practitioner whom the case is allocated to, if anybody
  public record Opening(OpeningRow row, String reference, @Nullable UUID practitioner) {}

  private static final String SELECT =
      """
      select cast(row_to_json(b) as text), c.reference, c.practitioner
        from break_glass_v1 b join cases_v3 c on c.case_id = b.case_id
       where (c.named is null or $1::text = any(c.named)) and %s
      """;

  private static final String PAGE = SELECT + "and b.stream_id > $2 order by b.stream_id limit $3";

  private static final String UNREVIEWED =
      PAGE.formatted(
          "b.reviewed_at is null and b.opened_by <> $1::text"
              + " and c.practitioner is distinct from $1::text::uuid\n");

  private static final String OF_MY_CASES = PAGE.formatted("c.practitioner = $1::text::uuid\n");

  private static final String ONE = SELECT.formatted("b.stream_id = $2");

  private final RowTable<OpeningRow> table = new RowTable<>(NAME, OpeningRow.class);
  private final Pool pool;

  public Openings(Pool pool) {
    this.pool = pool;
  }

  public Table<OpeningRow> table() {
    return table;
  }

  /// What nobody has looked at yet, oldest first, without `reader`'s own and those of their cases.
  Uni<List<Opening>> unreviewed(String reader, String after, int limit) {
    return query(UNREVIEWED, Tuple.of(reader, after, limit));
  }

  /// What others opened of the cases that `reader` works on, oldest first.
  Uni<List<Opening>> ofMyCases(String reader, String after, int limit) {
    return query(OF_MY_CASES, Tuple.of(reader, after, limit));
  }

  /// The opening, or null if there is none of a case that `reader` may know of.
  public Uni<@Nullable Opening> find(UUID opening, String reader) {
    return query(ONE, Tuple.of(reader, BreakGlass.stream(opening)))
        .map(found -> found.stream().findFirst().orElse(null));
  }

  private Uni<List<Opening>> query(String sql, Tuple given) {
    return pool.preparedQuery(sql).execute(given).map(this::openings);
  }

  private List<Opening> openings(RowSet<Row> found) {
    return StreamSupport.stream(found.spliterator(), false)
        .map(row -> new Opening(table.row(row.getString(0)), row.getString(1), row.getUUID(2)))
        .toList();
  }
}
