package attune.referral.read.staff;

import attune.eventstore.RowTable;
import attune.eventstore.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The practitioners of whom something is known, or who work with families, each with how many.
public final class Caseloads {

  /// What the store knows the view by.
  public static final String NAME = "staff_v1";

  /// @param known null if nothing was ever said of them
  record Caseload(UUID practitioner, long cases, @Nullable StaffRow known) {}

  /// Restricted cases count for who may see them alone: a number must not tell of a case that can't
  /// be seen.
  private static final String PAGE =
      """
      select coalesce(s.practitioner, c.practitioner) practitioner, coalesce(c.cases, 0),
             cast(row_to_json(s) as text)
        from staff_v1 s
        full join (select practitioner, count(*) cases from cases_v3
                    where status = 'ALLOCATED' and (named is null or $1::text = any(named))
                    group by practitioner) c on c.practitioner = s.practitioner
       where coalesce(s.practitioner, c.practitioner) > $2
         and ($3::uuid[] is null or coalesce(s.practitioner, c.practitioner) = any($3))
       order by 1 limit $4
      """;

  private static final UUID BEGINNING = new UUID(0, 0);

  private final RowTable<StaffRow> table = new RowTable<>(NAME, StaffRow.class);
  private final Pool pool;

  public Caseloads(Pool pool) {
    this.pool = pool;
  }

  public Table<StaffRow> table() {
    return table;
  }

  /// In the order of their ids, behind `after`.
  ///
  /// @param reader the Keycloak subject id of who reads them
  /// @param among whom to look among; null for everybody
  Uni<List<Caseload>> page(
      String reader, @Nullable Set<UUID> among, @Nullable UUID after, int limit) {
    UUID @Nullable [] of = among == null ? null : among.toArray(UUID[]::new);
    Tuple given =
        Tuple.of(reader, after == null ? BEGINNING : after).addArrayOfUUID(of).addInteger(limit);
    return pool.preparedQuery(PAGE).execute(given).map(this::caseloads);
  }

  private List<Caseload> caseloads(RowSet<Row> found) {
    return StreamSupport.stream(found.spliterator(), false).map(this::caseload).toList();
  }

  private Caseload caseload(Row row) {
    @Nullable String known = row.getString(2);
    return new Caseload(row.getUUID(0), row.getLong(1), known == null ? null : table.row(known));
  }
}
