package attune.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import attune.localstack.Standing.State;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoardTest {

  private static final long NOON = 1_790_000_000_000L;

  @TempDir Path folder;

  @Test
  void what_the_supervisor_writes_is_what_others_read() {
    var written = new Board(file());
    written.change(Part.KAFKA, _ -> Standing.starting(NOON));
    written.change(Part.KAFKA, standing -> standing.ready(NOON + 6_400, 4711));
    written.change(Part.KEYCLOAK, standing -> standing.failed(NOON, "It ended: \"=\" here\nthere"));

    Board read = Board.read(file());

    assertThat(read.of(Part.KAFKA)).isEqualTo(written.of(Part.KAFKA));
    assertThat(read.of(Part.KEYCLOAK)).isEqualTo(written.of(Part.KEYCLOAK));
    assertThat(read.of(Part.GATEWAY).state()).isEqualTo(State.WAITING);
    assertThat(read.everyPartIs(State.READY)).isFalse();
  }

  @Test
  void where_nothing_was_written_everything_waits() {
    assertThat(Board.read(file()).everyPartIs(State.WAITING)).isTrue();
  }

  @Test
  void a_part_that_becomes_ready_is_one_line_with_its_seconds() {
    var board = new Board(file());
    var out = new ByteArrayOutputStream();
    var progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), false);

    board.change(Part.KAFKA, _ -> Standing.starting(NOON));
    progress.show(board, NOON + 1_000);
    board.change(Part.KAFKA, standing -> standing.ready(NOON + 6_400, 4711));
    progress.show(board, NOON + 6_500);
    progress.show(board, NOON + 7_000);

    assertThat(out.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("Kafka              ready        6 s");
  }

  @Test
  void a_part_that_takes_long_gives_a_sign_of_life_every_ten_seconds() {
    var board = new Board(file());
    var out = new ByteArrayOutputStream();
    var progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), false);
    board.change(Part.KEYCLOAK, _ -> Standing.starting(NOON));

    for (long second = 0; second <= 25; second++) {
      progress.show(board, NOON + second * 1_000);
    }

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "  Keycloak           starting    10 s", "  Keycloak           starting    20 s");
  }

  @Test
  void a_dead_part_says_why() {
    var died = Standing.starting(NOON).failed(NOON, "Kafka ended with code 1.");

    assertThat(Status.line(Part.KAFKA, died, NOON)).endsWith("failed    Kafka ended with code 1.");
  }

  @Test
  void a_well_part_says_since_when() {
    var ready = Standing.starting(NOON).ready(NOON, 4711);

    assertThat(Status.line(Part.GATEWAY, ready, NOON + 3_900_000L))
        .endsWith("ready     since 1 h 5 min, process 4711");
  }

  @Test
  void one_supervisor_at_a_time() {
    Path lock = folder.resolve("lock");

    assertThat(SupervisorLock.isHeld(lock)).isFalse();
    assertThat(SupervisorLock.take(lock)).isPresent();
  }

  private Path file() {
    return folder.resolve("board.properties");
  }
}
