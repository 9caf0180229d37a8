package attune.consent.api;

import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;

/// How far the service has come with a case, asked of its database, so that a test can wait for it.
final class Registers {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Registers() {}

  static long version(String caseId) {
    return number(
        "select coalesce(max(version), 0) from event where stream_id = $1::uuid::text", caseId);
  }

  /// The version of the case that the service has heard of.
  static long casesVersion(String caseId) {
    return number("select coalesce(max(version), 0) from case_access where case_id = $1", caseId);
  }

  static boolean isBehind(String caseId) {
    return number("select count(*) from household_due where case_id = $1", caseId) > 0;
  }

  static long versionOfPolicies() {
    return number(
        "select coalesce(max(version), 0) from event where stream_id = 'consent-policy' and"
            + " $1::uuid is not null",
        UUID.randomUUID().toString());
  }

  private static long number(String sql, String caseId) {
    return Arc.container()
        .instance(Pool.class)
        .get()
        .preparedQuery(sql)
        .execute(Tuple.of(UUID.fromString(caseId)))
        .await()
        .atMost(PATIENCE)
        .iterator()
        .next()
        .getLong(0);
  }
}
