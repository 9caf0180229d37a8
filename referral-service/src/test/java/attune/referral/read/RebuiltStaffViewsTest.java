package attune.referral.read;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Meta;
import attune.eventsourcing.testing.WithBackingServices;
import attune.eventstore.Answer;
import attune.eventstore.CommandHandler;
import attune.eventstore.EventStore;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Reader;
import attune.eventstore.StreamType;
import attune.eventstore.Transactions;
import attune.eventstore.View;
import attune.referral.CaseSteps;
import attune.referral.domain.AnyStaffCommand;
import attune.referral.domain.BreakGlass;
import attune.referral.domain.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories, kept by the real store in the real tables.
@QuarkusTest
@WithBackingServices
class RebuiltStaffViewsTest {

  private static final int STEPS = 12;

  private static final Meta BY_A_TEST =
      new Meta(
          new Meta.Actor("00000000-0000-4000-8000-000000000004", "service-manager", "tests"),
          "a-test",
          null,
          null);

  @Inject EventStore store;
  @Inject Transactions transactions;
  @Inject StreamType<Staff.Command, Staff.Event, Staff.State> staff;
  @Inject CommandHandler<Staff.Command, Staff.Event, Staff.State> staffCommands;
  @Inject StreamType<BreakGlass.Command, BreakGlass.Event, BreakGlass.State> glass;
  @Inject CommandHandler<BreakGlass.Command, BreakGlass.Event, BreakGlass.State> glassCommands;

  static LongStream seeds() {
    return LongStream.range(1, 9);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_known_of_a_practitioner_is_the_same_rebuilt(long seed) {
    String stream = Staff.stream(new UUID(0x0198_0000_0000_4000L, 0x8000_0000_0000_2000L + seed));
    var random = new Random(seed);
    take(staffCommands, stream, _ -> AnyStaffCommand.of(random));
    rebuiltIsLive(staff, stream);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_opening_is_the_same_rebuilt(long seed) {
    String stream =
        BreakGlass.stream(new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_3000L + seed));
    var random = new Random(seed);
    take(glassCommands, stream, _ -> AnyStaffCommand.ofGlass(random));
    rebuiltIsLive(glass, stream);
  }

  private static <C, E, S> void take(
      CommandHandler<C, E, S> handler, String stream, Function<Integer, C> command) {
    for (int step = 0; step < STEPS; step++) {
      var _ =
          handler
              .handle(
                  new Order<>(
                      stream,
                      command.apply(step),
                      Expectation.any(),
                      Optional.empty(),
                      List.of(),
                      Reader.ofAll(),
                      BY_A_TEST,
                      (_, version, _, _) -> new Answer(200, null, version, "{}")))
              .await()
              .atMost(CaseSteps.PATIENCE);
    }
  }

  private <C, E, S> void rebuiltIsLive(StreamType<C, E, S> type, String stream) {
    var history = store.load(type, stream).await().atMost(CaseSteps.PATIENCE);
    for (View<E, ?> view : type.views()) {
      Object live =
          transactions
              .run(session -> view.table().find(session, stream))
              .await()
              .atMost(CaseSteps.PATIENCE);
      assertThat(live).as(view.name()).isEqualTo(view.projection().replay(history.events()));
    }
  }
}
