package attune.referral.read;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.eventstore.EventStore;
import attune.eventstore.History;
import attune.eventstore.StreamType;
import attune.eventstore.Transactions;
import attune.eventstore.View;
import attune.referral.CaseSteps;
import attune.referral.domain.AnyCommand;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories, kept by the real store in the real tables.
@QuarkusTest
@WithBackingServices
class RebuiltViewsTest {

  private static final int STEPS = 12;

  @Inject CaseSteps steps;
  @Inject EventStore store;
  @Inject Transactions transactions;
  @Inject StreamType<Command, Event, State> referral;

  static LongStream seeds() {
    return LongStream.range(1, 16);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_rebuilt_view_equals_the_live_view(long seed) {
    var caseId = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_1000L + seed);
    var random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      var _ = steps.handle(caseId, AnyCommand.of(random, 1000 + seed));
    }
    History<Event> history =
        store.load(referral, caseId.toString()).await().atMost(CaseSteps.PATIENCE);
    for (View<Event, ?> view : referral.views()) {
      assertThat(live(view, caseId))
          .as(view.name())
          .isEqualTo(view.projection().replay(history.events()));
    }
  }

  private @Nullable Object live(View<Event, ?> view, UUID caseId) {
    return transactions
        .run(session -> view.table().find(session, caseId.toString()))
        .await()
        .atMost(CaseSteps.PATIENCE);
  }
}
