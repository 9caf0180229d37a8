package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who copies the examples of a page into one shell, in order, gets what the page says.
class DocumentedExamplesTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

  private final Stack stack = Stack.running();

  @ParameterizedTest
  @ValueSource(
      strings = {"docs/integrators.md", "docs/follow-a-request.md", "deploy/samples/README.md"})
  void every_example_does_what_it_says(String page) {
    String examples =
        EXAMPLE
            .matcher(Stack.read(Stack.inTree(page)))
            .results()
            .map(example -> example.group(1))
            .collect(Collectors.joining("\n"));

    String output = page.replace('/', '-');
    int code = stack.run(output, "bash", "-euo", "pipefail", "-c", examples);

    assertThat(code).as(stack.output(output)).isZero();
    assertThat(stack.output(output))
        .containsPattern("HTTP/1.1 20[01] ")
        .contains("\"caseId\"")
        .doesNotContain("/problems/");
  }
}
