package attune.consent.access;

import attune.http.Caller;
import attune.http.Code;
import attune.http.Incoming;
import attune.http.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Who may see which case: today's rights, whatever instant is asked about. A case that nobody has
/// told this service of is one that nobody may see.
@ApplicationScoped
public final class Cases {

  private static final String FIND =
      """
      select a.*, exists (select from household_due d where d.case_id = a.case_id) behind
        from case_access a where a.case_id = $1
      """;

  /// An outside supervisor sees film alone, never a case, so has nobody here.
  private static final String SUPERVISEES =
      """
      select practitioner from supervision
       where supervisor = $1::text::uuid and not outside and (until is null or until >= $2)
      """;

  private final Pool pool;
  private final Clock clock;
  private final Incoming incoming;

  Cases(Pool pool, Clock clock, Incoming incoming) {
    this.pool = pool;
    this.clock = clock;
    this.incoming = incoming;
  }

  /// A case and the caller as they stand to it, if that is one that they may see.
  public record Seen(CaseAccess known, Viewer viewer, Sight sight) {

    /// What one of their roles lets them see.
    public Sight by(String role) {
      return Sight.by(role, viewer, known);
    }
  }

  /// The case for whoever asks; 404 if it is not there, or not theirs to see.
  public Uni<Seen> seen(UUID caseId) {
    return viewer()
        .chain(viewer ->
            pool.preparedQuery(FIND)
                .execute(Tuple.of(caseId))
                .map(rows -> rows.size() == 0 ? null : access(rows.iterator().next()))
                .map(known -> seen(known, viewer)));
  }

  public Uni<Viewer> viewer() {
    Caller caller = incoming.caller();
    return caller.is(Role.SUPERVISOR)
        ? supervisees(caller).map(all -> new Viewer(caller, all))
        : Uni.createFrom().item(new Viewer(caller, Set.of()));
  }

  private static Seen seen(@Nullable CaseAccess known, Viewer viewer) {
    Sight sight = known == null ? Sight.NOTHING : Sight.of(viewer, known);
    if (known == null || sight == Sight.NOTHING) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return new Seen(known, viewer, sight);
  }

  private Uni<Set<UUID>> supervisees(Caller caller) {
    return pool.preparedQuery(SUPERVISEES)
        .execute(Tuple.of(caller.subject(), LocalDate.now(clock)))
        .map(found ->
            StreamSupport.stream(found.spliterator(), false)
                .map(row -> row.getUUID(0))
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static CaseAccess access(Row row) {
    String @Nullable [] named = row.getArrayOfStrings("named");
    return new CaseAccess(
        row.getUUID("case_id"),
        row.getLong("version"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("referrer"),
        row.getString("system"),
        row.getUUID("practitioner"),
        named == null ? null : List.of(named),
        row.getBoolean("behind"));
  }
}
