package attune.eventstore.consumer;

import attune.eventstore.StoreDatabases;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/// What the consumers' tests share: two cases, and inboxes that end with the test.
@QuarkusTestResource(StoreDatabases.class)
abstract class InboxTests {

  static final Duration LONG = Duration.ofSeconds(60);
  static final String CASE = "case-1";
  static final String OTHER_CASE = "case-2";

  @Inject InboxFixture fixture;

  @AfterEach
  void stop() {
    fixture.stopAll();
  }
}
