package attune.referral.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;

/// How much is in the database, so that a test can say that nothing was added.
record Written(Row counts) {

  private static final String COUNT =
      """
      select (select count(*) from event) events, (select count(*) from idempotency) answers, (select count(*) from natural_key) keys,
             (select count(*) from cases_v3) cases
      """;

  static Written now(Pool pool) {
    return new Written(
        pool.query(COUNT).execute().await().atMost(Duration.ofSeconds(5)).iterator().next());
  }

  void isStillAll(Pool pool) {
    assertThat(now(pool).counts().toJson()).isEqualTo(counts.toJson());
  }
}
