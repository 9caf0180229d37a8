package attune.backing;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docker-compose.yml` has to have in common with the rest.
final class ComposeTest {

  private static final Path TREE = Path.of("..").toAbsolutePath().normalize();
  private static final String COMPOSE = read(TREE.resolve("docker-compose.yml"));

  @Test
  void images_are_those_that_the_tests_run_on() {
    assertThat(all("image: (\\S+)").stream().filter(not(image -> image.startsWith("attune/"))))
        .containsExactlyInAnyOrderElementsOf(Images.all());
  }

  @Test
  void only_the_loopback_is_listened_on() {
    assertThat(all("ports:\\n(( +- .*\\n)+)"))
        .isNotEmpty()
        .allMatch(ports -> ports.lines().allMatch(line -> line.contains(" 127.0.0.1:")));
  }

  @Test
  void every_secret_is_made_by_the_script() {
    String script = read(TREE.resolve("deploy/containers/make-secrets"));
    assertThat(all("file: \\$\\{ATTUNE_SECRETS:-./deploy/secrets}/(\\S+)"))
        .isNotEmpty()
        .allSatisfy(secret -> assertThat(script).containsPattern("\\b" + secret + "\\b"));
  }

  private static List<String> all(String pattern) {
    return Pattern.compile(pattern).matcher(COMPOSE).results().map(ComposeTest::first).toList();
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Disk.failure(file, e);
    }
  }
}
