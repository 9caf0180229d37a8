package attune.referral.read.cases;

import static java.util.stream.Collectors.joining;

import attune.eventstore.RowTable;
import attune.eventstore.Table;
import attune.referral.domain.CaseReference;
import attune.referral.domain.CaseStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cases in their table. A restricted one is found by who is named in it, and by nobody else.
public final class Cases {

  /// What the store knows the view by.
  public static final String NAME = "cases_v3";

  private static final String BY_REFERENCE =
      "select cast(row_to_json(v) as text) from cases_v3 v where reference = $1";

  /// Case ids are made in the order of time, so their order is the order of the list. The condition
  /// is the part that an index of its own answers.
  private static final String PAGE =
      """
      select cast(row_to_json(v) as text) from cases_v3 v
       where %s and case_id < $2 and ($3 = '' or status = $3)
         and (named is null or $5::text = any(named))
       order by case_id desc limit $4
      """;

  private static final String SENT_BY = PAGE.formatted("referrer = $1::text");
  private static final String KEPT_BY = PAGE.formatted("system = $1::text");
  private static final String ALLOCATED_TO = PAGE.formatted("practitioner = $1::text::uuid");
  private static final String OF_SUPERVISEES =
      PAGE.formatted("practitioner = any($1::text::uuid[])");
  private static final String UNDECIDED =
      PAGE.formatted("status in ('SUBMITTED', 'INFORMATION_REQUESTED') and $1::text = ''");
  private static final String EVERYBODYS = PAGE.formatted("$1::text = ''");

  private static final UUID END = new UUID(-1, -1);

  private final RowTable<CaseRow> table = new RowTable<>(NAME, CaseRow.class);
  private final Pool pool;

  public Cases(Pool pool) {
    this.pool = pool;
  }

  public Table<CaseRow> table() {
    return table;
  }

  /// The cases of `whose`, newest first, behind the case `after`, in `status` if one is given.
  ///
  /// @param reader the Keycloak subject id of who reads them
  public Uni<List<CaseRow>> page(
      Whose whose, String reader, @Nullable CaseStatus status, @Nullable UUID after, int limit) {
    Tuple given =
        Tuple.of(
            id(whose),
            after == null ? END : after,
            status == null ? "" : status.name(),
            limit,
            reader);
    return query(pageOf(whose), given);
  }

  /// The rows that a query of this table finds, whose one column is the row as JSON.
  public Uni<List<CaseRow>> query(String sql, Tuple given) {
    return pool.preparedQuery(sql).execute(given).map(table::rows);
  }

  /// The case of that name, or null: whoever asks looks whether it may be seen.
  public Uni<@Nullable CaseRow> find(CaseReference reference) {
    return query(BY_REFERENCE, Tuple.of(reference.value()))
        .map(found -> found.stream().findFirst().orElse(null));
  }

  private static String pageOf(Whose whose) {
    return switch (whose) {
      case Whose.SentBy _ -> SENT_BY;
      case Whose.KeptBy _ -> KEPT_BY;
      case Whose.AllocatedTo _ -> ALLOCATED_TO;
      case Whose.OfSupervisees _ -> OF_SUPERVISEES;
      case Whose.Undecided _ -> UNDECIDED;
      case Whose.Everybodys _ -> EVERYBODYS;
    };
  }

  private static String id(Whose whose) {
    return switch (whose) {
      case Whose.SentBy(var subject) -> subject;
      case Whose.KeptBy(var system) -> system;
      case Whose.AllocatedTo(var practitioner) -> practitioner.toString();
      case Whose.OfSupervisees(var practitioners) ->
          practitioners.stream().map(UUID::toString).collect(joining(",", "{", "}"));
      case Whose.Undecided _, Whose.Everybodys _ -> "";
    };
  }
}
