package attune.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A short run, always the same one; `./attune torture` makes longer ones.
class TortureTest {

  private static final long SEED = 12;

  @Test
  void nothing_is_lost_doubled_or_reordered() throws Exception {
    var run =
        new Run(
            Path.of("..").toAbsolutePath().normalize(),
            Path.of("target", "torture").toAbsolutePath(),
            SEED,
            IO::println);
    assertThat(run.last(Duration.ofSeconds(30))).isEmpty();
  }
}
