package attune.consent.household;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/// Notes of cases whose people have changed since their registers last heard of them. A register
/// with a note permits nothing: what it does not know yet may be a birthday, or a mother's "no".
public final class HouseholdsDue {

  /// A case that has changed.
  ///
  /// @param version of the case that the register has to come up to
  public record Note(UUID caseId, long version, int tries) {}

  private static final String NOTE =
      """
      insert into household_due (case_id, version, since, next_try_at)
      values (cast(cast(:caseId as text) as uuid), :version, clock_timestamp(), clock_timestamp())
      on conflict (case_id) do update
         set version = greatest(household_due.version, excluded.version), tries = 0, next_try_at = excluded.next_try_at
      """;

  /// Whoever takes a note has it for a while, so that two instances don't ask for the same; if they
  /// die over it, another takes it up.
  private static final String TAKE =
      """
      update household_due set next_try_at = clock_timestamp() + interval '30 seconds'
       where case_id in (select case_id from household_due where next_try_at <= clock_timestamp()
                          order by next_try_at, case_id limit $1 for update skip locked)
      returning case_id, version, tries
      """;

  /// Not if something has changed since: then there is a later version to come up to.
  private static final String CLEAR =
      "delete from household_due where case_id = $1 and version <= $2";

  private static final String AGAIN =
      """
      update household_due set tries = tries + 1, next_try_at = clock_timestamp() + make_interval(secs => $2)
       where case_id = $1
      """;

  private static final String OLDEST =
      "select coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::float8 from"
          + " household_due";

  private static final double LONGEST_PAUSE = 60;

  private final Pool pool;

  public HouseholdsDue(Pool pool) {
    this.pool = pool;
  }

  /// In the transaction of the message that says so.
  public Uni<Void> note(Mutiny.StatelessSession session, UUID caseId, long version) {
    return session
        .createNativeQuery(NOTE)
        .setParameter("caseId", caseId.toString())
        .setParameter("version", version)
        .executeUpdate()
        .replaceWithVoid();
  }

  public Uni<List<Note>> take(int limit) {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of(limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Note(row.getUUID(0), row.getLong(1), row.getInteger(2)))
                .toList());
  }

  /// The register has come up to that version.
  public Uni<Void> clear(UUID caseId, long version) {
    return pool.preparedQuery(CLEAR).execute(Tuple.of(caseId, version)).replaceWithVoid();
  }

  /// Nobody answered: after half a second, a second, two, … up to a minute.
  public Uni<Void> again(Note note) {
    double pause = Math.min(LONGEST_PAUSE, 0.5 * Math.pow(2, Math.min(note.tries(), 10)));
    return pool.preparedQuery(AGAIN).execute(Tuple.of(note.caseId(), pause)).replaceWithVoid();
  }

  /// How long the oldest note has waited.
  public Uni<Duration> oldest() {
    return pool.query(OLDEST)
        .execute()
        .map(rows -> Duration.ofMillis((long) (rows.iterator().next().getDouble(0) * 1000)));
  }
}
