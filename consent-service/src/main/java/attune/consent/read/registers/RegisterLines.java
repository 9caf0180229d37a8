package attune.consent.read.registers;

import attune.consent.domain.ConsentRegister;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.Policies;
import attune.eventstore.RowTable;
import attune.eventstore.View;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The registers' lines in their table.
public final class RegisterLines {

  /// What the store knows the view by.
  public static final String NAME = "registers_v1";

  private static final String DUE =
      """
      select case_id, next_turn from registers_v1 where next_turn <= $1 and (next_turn, case_id) > ($2, $3)
       order by next_turn, case_id limit $4
      """;

  private final RowTable<RegisterRow> table = new RowTable<>(NAME, RegisterRow.class);
  private final Pool pool;

  public RegisterLines(Pool pool) {
    this.pool = pool;
  }

  public View<Event, ?> view(ConsentRegister register, Policies policies) {
    return View.of(NAME, new RegistersProjection(register, policies), new RegisterTable(table));
  }

  /// The rows that a query of this table finds, whose one column is the row as JSON.
  public Uni<List<RegisterRow>> query(String sql, Tuple given) {
    return pool.preparedQuery(sql).execute(given).map(table::rows);
  }

  /// A register to which a day brings something.
  public record Due(UUID caseId, LocalDate day) {

    public static final Due FIRST = new Due(new UUID(0, 0), LocalDate.EPOCH);
  }

  /// Those to which `day` or one before it brings something, behind `after`.
  public Uni<List<Due>> due(LocalDate day, Due after, int limit) {
    return pool.preparedQuery(DUE)
        .execute(Tuple.of(day, after.day(), after.caseId(), limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Due(row.getUUID(0), row.getLocalDate(1)))
                .toList());
  }
}
