package attune.referral.automation;

import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswer.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// What the consent register says of people's own answers, as far as this service has heard.
public final class ConsentFacts {

  /// The later version holds, whichever comes first. Each text is cast twice because the driver
  /// would otherwise ask for the type that it is cast to.
  private static final String REMEMBER =
      """
      insert into consent_fact (case_id, person, answer, until, version, source, happened_at, recorded_at)
      values (cast(cast(:caseId as text) as uuid), cast(cast(:person as text) as uuid), cast(:answer as text),
              cast(nullif(cast(:until as text), '') as date), cast(:version as bigint), cast(:source as text),
              cast(cast(:happenedAt as text) as timestamptz), cast(cast(:recordedAt as text) as timestamptz))
      on conflict (case_id, person) do update
         set answer = excluded.answer, until = excluded.until, version = excluded.version, source = excluded.source,
             happened_at = excluded.happened_at, recorded_at = excluded.recorded_at
       where consent_fact.version < excluded.version
      """;

  private static final String OF_CASES =
      "select case_id, person, answer, until, source from consent_fact where case_id = any($1)";

  private final Pool pool;

  public ConsentFacts(Pool pool) {
    this.pool = pool;
  }

  /// The own answers in a case, by person: what acceptance is decided on.
  public Uni<Map<UUID, OwnAnswer>> of(UUID caseId) {
    return ofAll(List.of(caseId)).map(all -> all.getOrDefault(caseId, Map.of()));
  }

  /// The own answers in each of several cases, for lists.
  public Uni<Map<UUID, Map<UUID, OwnAnswer>>> ofAll(Collection<UUID> caseIds) {
    return pool.preparedQuery(OF_CASES)
        .execute(Tuple.of(caseIds.toArray(UUID[]::new)))
        .map(ConsentFacts::answers);
  }

  Uni<Void> remember(Mutiny.StatelessSession session, ConsentFact fact) {
    return session
        .createNativeQuery(REMEMBER)
        .setParameter("caseId", fact.caseId().toString())
        .setParameter("person", fact.person().toString())
        .setParameter("answer", fact.answer().name())
        .setParameter("until", fact.until() == null ? "" : fact.until().toString())
        .setParameter("version", fact.version())
        .setParameter("source", fact.source())
        .setParameter("happenedAt", fact.happenedAt().toString())
        .setParameter("recordedAt", fact.recordedAt().toString())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Map<UUID, Map<UUID, OwnAnswer>> answers(RowSet<Row> found) {
    Map<UUID, Map<UUID, OwnAnswer>> answers = new HashMap<>();
    for (Row row : found) {
      var answer =
          new OwnAnswer(
              row.getUUID("person"),
              Kind.valueOf(row.getString("answer")),
              row.getLocalDate("until"),
              row.getString("source"));
      answers
          .computeIfAbsent(row.getUUID("case_id"), _ -> new HashMap<>())
          .put(answer.child(), answer);
    }
    return answers;
  }
}
