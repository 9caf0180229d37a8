package attune.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Short runs, always the same ones; `./attune torture` makes longer ones.
class TortureTest {

  private static final long SEED = 12;
  private static final Path TREE = Path.of("..").toAbsolutePath().normalize();

  @Test
  void of_commands_nothing_is_lost_doubled_or_reordered() throws Exception {
    assertThat(new Cases(TREE, folder("cases"), SEED, IO::println).last(Duration.ofSeconds(30)))
        .isEmpty();
  }

  @Test
  void of_events_nothing_is_lost_doubled_reordered_or_applied_twice() throws Exception {
    assertThat(new Tallies(TREE, folder("tallies"), SEED, IO::println).count(20_000)).isEmpty();
  }

  private static Path folder(String name) {
    return Path.of("target", "torture", name).toAbsolutePath();
  }
}
