package attune.eventstore.relay;

import attune.eventstore.Database;
import attune.eventstore.StoreDatabases;
import attune.eventstore.TestTopic;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the relay's tests share: one topic that is listened to, and relays that end with the test.
@QuarkusTestResource(StoreDatabases.class)
abstract class RelayTests {

  static final Duration LONG = Duration.ofSeconds(60);

  @Inject RelayFixture fixture;
  @Inject Database database;

  TestTopic topic;

  @BeforeEach
  void listen() throws Exception {
    topic = fixture.listen("attune.door.v1");
  }

  @AfterEach
  void stop() {
    fixture.stopAll();
    topic.close();
  }

  /// What somebody tries in the database by hand.
  static void as(Connection connection, String sql) throws Exception {
    try (connection) {
      Database.run(connection, sql);
    }
  }
}
