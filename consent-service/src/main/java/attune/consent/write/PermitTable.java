package attune.consent.write;

import attune.consent.domain.Question;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Permits that were given and not used yet. How long one lives is a time-out, and so goes by the
/// real clock, the database's, which all instances share.
@Singleton
final class PermitTable {

  /// @param expired whether it can no longer be used
  record Kept(UUID id, UUID caseId, Question question, boolean expired) {}

  private static final String GIVE =
      """
      insert into permit (id, case_id, question, policy, register, given_to, expires_at)
      values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7))
      returning expires_at
      """;

  private static final String FIND =
      """
      select id, case_id, question, expires_at <= clock_timestamp() expired
        from permit where id = $1 and case_id = $2
      """;

  private static final String PURGE =
      "delete from permit where expires_at < clock_timestamp() - interval '1 minute'";

  private static final JsonMapper JSON = new JsonMapper();

  private final Pool pool;

  PermitTable(Pool pool) {
    this.pool = pool;
  }

  /// Gives when it can no longer be used.
  Uni<Instant> give(
      UUID id,
      UUID caseId,
      Question question,
      String policy,
      long register,
      String to,
      Duration lives) {
    Tuple given =
        Tuple.tuple()
            .addUUID(id)
            .addUUID(caseId)
            .addString(write(question))
            .addString(policy)
            .addLong(register)
            .addString(to)
            .addDouble(lives.toMillis() / 1000.0);
    return pool.preparedQuery(GIVE)
        .execute(given)
        .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
  }

  Uni<Optional<Kept>> find(UUID id, UUID caseId) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id, caseId))
        .map(rows ->
            rows.size() == 0 ? Optional.empty() : Optional.of(kept(rows.iterator().next())));
  }

  /// Any number of instances may do so at once.
  @Scheduled(every = "1m", delayed = "1m")
  Uni<Void> purge() {
    return pool.query(PURGE).execute().replaceWithVoid();
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.getUUID("id"),
        row.getUUID("case_id"),
        read(row.getString("question")),
        row.getBoolean("expired"));
  }

  private static String write(Question question) {
    try {
      return JSON.writeValueAsString(question);
    } catch (JsonProcessingException _) {
      throw new IllegalStateException("a question can't be written");
    }
  }

  private static Question read(String question) {
    try {
      return JSON.readValue(question, Question.class);
    } catch (JsonProcessingException _) {
      throw new IllegalStateException("a question can't be read");
    }
  }
}
