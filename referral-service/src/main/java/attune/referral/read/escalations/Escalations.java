package attune.referral.read.escalations;

import attune.eventstore.RowTable;
import attune.eventstore.Table;
import attune.referral.access.Role;
import attune.referral.access.Viewer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The escalations in their table, each found by who was told of it and still sees the case.
public final class Escalations {

  /// What the store knows the view by.
  public static final String NAME = "escalations_v1";

  /// A case that somebody was told of, and when.
  public record Told(UUID caseId, String reference, Instant at) {}

  /// A place in the list.
  record After(Instant at, UUID caseId) {
    static final After BEGINNING = new After(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));
  }

  /// Who sees the whole of a case, as `Sight` decides it. One person is told of few.
  private static final String PAGE =
      """
      select case_id, reference, at
        from (select c.case_id, c.reference, cast(e.told ->> $1::text as timestamptz) as at
                from escalations_v1 e join cases_v3 c on c.case_id = e.case_id
               where e.told ? $1::text
                 and case when c.named is null
                          then $2::boolean or ($3::boolean and c.status in ('SUBMITTED', 'INFORMATION_REQUESTED'))
                               or c.practitioner = any($4::uuid[])
                          else $1::text = any(c.named) end) told
       where (at, case_id) < ($5::timestamptz, $6::uuid)
       order by at desc, case_id desc limit $7
      """;

  private final RowTable<EscalationRow> table = new RowTable<>(NAME, EscalationRow.class);
  private final Pool pool;

  public Escalations(Pool pool) {
    this.pool = pool;
  }

  public Table<EscalationRow> table() {
    return table;
  }

  /// What `reader` was told of, the latest first.
  Uni<List<Told>> toldTo(Viewer reader, After after, int limit) {
    Tuple given =
        Tuple.from(
            List.of(
                reader.caller().subject(),
                reader.caller().is(Role.SERVICE_MANAGER),
                reader.caller().is(Role.TRIAGE),
                practitioners(reader),
                after.at().atOffset(ZoneOffset.UTC),
                after.caseId(),
                limit));
    return pool.preparedQuery(PAGE)
        .execute(given)
        .map(found ->
            StreamSupport.stream(found.spliterator(), false).map(Escalations::told).toList());
  }

  /// Whose cases they see by working on them, or with who does.
  private static UUID[] practitioners(Viewer reader) {
    Stream<UUID> self =
        reader.caller().is(Role.PRACTITIONER)
            ? Stream.of(UUID.fromString(reader.caller().subject()))
            : Stream.empty();
    return Stream.concat(self, reader.supervisees().stream()).toArray(UUID[]::new);
  }

  private static Told told(Row row) {
    OffsetDateTime at = row.getOffsetDateTime(2);
    return new Told(row.getUUID(0), row.getString(1), at.toInstant());
  }
}
