package attune.eventstore.views;

import static attune.eventstore.views.Porches.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Outcome;
import attune.eventstore.StoreDatabases;
import attune.eventstore.door.Door.Command;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StoreDatabases.class)
class BuildingMeanwhileTest {

  private static final int WRITERS = 4;

  @Inject Porches porches;

  private final AtomicBoolean writing = new AtomicBoolean(true);
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

  @AfterEach
  void stopWriting() {
    writing.set(false);
    writers.close();
  }

  @Test
  void a_view_that_comes_later_equals_its_streams_while_four_writers_go_on() throws Exception {
    PorchKind kind = porches.kind();
    porches.hang(kind, 120);
    List<Future<Long>> written = write(kind);

    Builder builder = porches.builder(kind, 20);
    await().atMost(LONG).until(builder::isLive);
    long liveAt = porches.rows(kind);
    await().atMost(LONG).until(() -> porches.streams(kind) > liveAt + 20);
    writing.set(false);

    for (Future<Long> each : written) {
      assertThat(each.get()).isPositive();
    }
    assertThat(porches.differences(kind)).isEmpty();
    assertThat(porches.rows(kind)).isEqualTo(porches.streams(kind));
  }

  private List<Future<Long>> write(PorchKind written) {
    return IntStream.range(0, WRITERS)
        .mapToObj(writer -> writers.submit(() -> writeOn(written, writer)))
        .toList();
  }

  /// Old porches are opened and closed, new ones are hung.
  private long writeOn(PorchKind written, int writer) {
    Random random = new Random(writer);
    long done = 0;
    while (writing.get()) {
      int i = random.nextInt(120);
      Command command =
          switch (random.nextInt(3)) {
            case 0 -> new Command.Open();
            case 1 -> new Command.Close();
            default -> Porches.hang("new");
          };
      String porch =
          command instanceof Command.Hang
              ? "%s-new-%d-%d".formatted(Porches.porch(written, i), writer, done)
              : Porches.porch(written, i);
      if (porches.handle(written.after(), porch, command) instanceof Outcome.Done) {
        done++;
      }
    }
    return done;
  }
}
