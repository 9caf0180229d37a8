package attune.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What was promised to the past: every stored shape of every event can be read, and an event is
/// still written the way it always was. The golden files in `src/test/resources/events` are never
/// edited, only added to: a test whose file is missing leaves a proposal in `target/golden`.
///
/// @param <E> events of the stream
public abstract class EventContract<E> {

  private static final Path GOLDEN = Path.of("src/test/resources/events");
  private static final Path PROPOSED = Path.of("target/golden");
  private static final JsonMapper JSON = new JsonMapper();

  /// A stored name with one of the versions it has had.
  public record Shape(String type, int version) {
    @Override
    public String toString() {
      return type + ".v" + version;
    }
  }

  /// A golden file and the event it means today.
  ///
  /// @param variant tells examples of one shape apart; empty for the first
  public record Example<E>(Shape shape, String variant, E event) {
    String file() {
      return shape + (variant.isEmpty() ? "" : "." + variant) + ".json";
    }
  }

  /// Every stored name with every version it has had, as the service declares them.
  protected abstract List<Shape> shapes();

  /// At least one example of every shape.
  protected abstract List<Example<E>> examples();

  /// Reads an event as the store does.
  protected abstract E read(Shape shape, ObjectNode json);

  /// Writes an event as the store does.
  protected abstract ObjectNode write(E event);

  @TestFactory
  Stream<DynamicTest> every_stored_shape_can_still_be_read() {
    return examples().stream()
        .map(example ->
            dynamicTest(
                example.file(),
                () ->
                    assertThat(read(example.shape(), golden(example))).isEqualTo(example.event())));
  }

  @TestFactory
  Stream<DynamicTest> every_event_is_written_as_it_always_was() {
    return examples().stream()
        .filter(example -> isNewest(example.shape()))
        .map(example ->
            dynamicTest(
                example.file(),
                () -> assertThat(asText(write(example.event()))).isEqualTo(golden(example))));
  }

  /// As it is read again: a number is a number, whatever it was in Java.
  private static ObjectNode asText(ObjectNode written) throws IOException {
    return JSON.readValue(written.toString(), ObjectNode.class);
  }

  @Test
  void every_stored_shape_has_an_example_and_every_file_means_one() throws IOException {
    assertThat(examples().stream().map(Example::shape).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(shapes());
    assertThat(files())
        .containsExactlyInAnyOrderElementsOf(examples().stream().map(Example::file).toList());
  }

  private boolean isNewest(Shape shape) {
    return shapes().stream()
        .noneMatch(other -> other.type().equals(shape.type()) && other.version() > shape.version());
  }

  private ObjectNode golden(Example<E> example) throws IOException {
    Path file = GOLDEN.resolve(example.file());
    if (!Files.exists(file)) {
      Files.createDirectories(PROPOSED);
      String proposal =
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(write(example.event()));
      Files.writeString(PROPOSED.resolve(example.file()), proposal + "\n");
      throw new AssertionError("no " + file + ": look at the proposal in " + PROPOSED);
    }
    return JSON.readValue(file.toFile(), ObjectNode.class);
  }

  /// The files of this stream's events: other streams of the service have theirs beside them.
  private Set<String> files() throws IOException {
    Set<String> streams =
        shapes().stream().map(shape -> stream(shape.type())).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(file -> streams.contains(stream(file)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String stream(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
