package attune.referral.access;

import attune.http.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Looks up how somebody stands to those who work on cases: today's rights, whatever instant is
/// asked about. Only roles that have such rights cost a query.
public final class Viewers {

  /// An outside supervisor sees film alone, never a case, so has nobody here.
  private static final String SUPERVISEES =
      """
      select practitioner from staff_v1
       where supervisor = $1::text::uuid and not outside
         and (supervision_until is null or supervision_until >= $2)
      """;

  private static final String OPENED =
      "select case_id from break_glass_v1 where opened_by = $1 and readable_until > $2";

  private final Pool pool;
  private final Clock clock;

  public Viewers(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  public Uni<Viewer> of(Caller caller) {
    return supervisees(caller)
        .chain(
            supervisees -> opened(caller).map(opened -> new Viewer(caller, supervisees, opened)));
  }

  private Uni<Set<UUID>> supervisees(Caller caller) {
    return caller.is(Role.SUPERVISOR)
        ? ids(SUPERVISEES, Tuple.of(caller.subject(), LocalDate.now(clock)))
        : Uni.createFrom().item(Set.of());
  }

  private Uni<Set<UUID>> opened(Caller caller) {
    return caller.is(Role.PRACTITIONER)
        ? ids(OPENED, Tuple.of(caller.subject(), clock.instant().atOffset(ZoneOffset.UTC)))
        : Uni.createFrom().item(Set.of());
  }

  private Uni<Set<UUID>> ids(String sql, Tuple given) {
    return pool.preparedQuery(sql)
        .execute(given)
        .map(found ->
            StreamSupport.stream(found.spliterator(), false)
                .map(row -> row.getUUID(0))
                .collect(Collectors.toUnmodifiableSet()));
  }
}
