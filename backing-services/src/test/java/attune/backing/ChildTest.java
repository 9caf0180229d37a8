package attune.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Nested
  class starting {

    @Test
    void a_program_that_becomes_ready_runs_until_it_is_closed() {
      var child = child("touch ready; exec sleep 600");

      child.awaitReady(SOON, () -> Files.exists(folder.resolve("ready")));
      boolean aliveBefore = child.isAlive();
      child.close();

      assertThat(aliveBefore).isTrue();
      assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_program_that_dies_says_its_last_words() {
      var child = child("echo first; echo the config is wrong; exit 7");

      assertThatThrownBy(() -> child.awaitReady(SOON, () -> false))
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "Thing ended with code 7; the last lines of its log %s are: first | the config is"
                  + " wrong",
              folder.resolve("thing.log"));
    }

    @Test
    void a_program_that_is_killed_says_so_and_not_what_the_jvm_warned_of() {
      var child = child("echo 'it worked'; echo 'WARNING: old'; kill -s KILL $$");

      assertThatThrownBy(() -> child.awaitReady(SOON, () -> false))
          .hasMessage(
              "Thing was killed by signal 9; the last lines of its log %s are: it worked",
              folder.resolve("thing.log"));
    }

    @Test
    void a_full_disk_is_named_as_the_reason() {
      var child = child("echo 'write failed: No space left on device'; exit 1");

      assertThatThrownBy(() -> child.awaitReady(SOON, () -> false))
          .hasMessage(
              "Thing stopped because the disk of %s is full: make room and try again.", folder);
    }

    @Test
    void a_program_that_never_gets_ready_is_stopped() {
      var child = child("exec sleep 600");

      assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(1), () -> false))
          .hasMessageContaining("was not ready after");
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Nested
  class the_leash {

    @Test
    void ends_the_program_when_the_parents_end_of_the_pipe_is_gone() throws Exception {
      Process process = new ProcessBuilder(Leash.on(List.of("sleep", "600"), "TERM")).start();

      process.getOutputStream().close();

      await().atMost(SOON).until(() -> !process.isAlive());
    }

    @Test
    void leaves_the_program_its_own_process_id() throws Exception {
      Process process =
          new ProcessBuilder(Leash.on(List.of("sh", "-c", "echo $$"), "TERM")).start();

      assertThat(process.inputReader().readLine()).isEqualTo(Long.toString(process.pid()));
    }
  }

  private Child child(String script) {
    return Child.start(
        new Child.Program(
            "Thing",
            List.of("sh", "-c", script),
            Map.of(),
            folder,
            folder.resolve("thing.log"),
            "TERM"));
  }
}
