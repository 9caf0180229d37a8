package attune.http.body;

import attune.http.Code;
import attune.http.Fault;
import attune.http.FaultCode;
import attune.http.Problem;
import attune.http.ProblemException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A first look at a body, before anything is built from it: is it one JSON object, and nothing
/// that could be read in two ways?
final class JsonScan {

  private static final int DEEPEST = 20;
  private static final JsonFactory JSON = new JsonFactory();

  private final Deque<Set<String>> open = new ArrayDeque<>();
  private final List<Fault> faults = new ArrayList<>();

  private JsonScan() {}

  /// What was seen of a body.
  ///
  /// @param faults everything that is wrong with the text as such
  /// @param whole whether it was looked at to its end
  record Seen(List<Fault> faults, boolean whole) {}

  /// A body that is not JSON is a problem at once.
  static Seen look(String body) {
    JsonScan scan = new JsonScan();
    try (JsonParser parser = JSON.createParser(body)) {
      scan.read(parser);
      return new Seen(List.copyOf(scan.faults), scan.open.isEmpty());
    } catch (JsonProcessingException e) {
      throw malformed("is not JSON", e.getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("is not a JSON object", parser.currentLocation());
    }
    open.push(new HashSet<>());
    while (!open.isEmpty() && open.size() <= DEEPEST) {
      look(parser, parser.nextToken());
    }
    if (open.isEmpty() && parser.nextToken() != null) {
      throw malformed("goes on after its end", parser.currentLocation());
    }
  }

  private void look(JsonParser parser, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT, START_ARRAY -> enter(parser);
      case END_OBJECT, END_ARRAY -> open.pop();
      case FIELD_NAME -> name(parser);
      case VALUE_STRING -> text(parser);
      case null, default -> {}
    }
  }

  private void enter(JsonParser parser) {
    open.push(new HashSet<>());
    if (open.size() > DEEPEST) {
      faults.add(
          Fault.of(
              pointer(parser), FaultCode.TOO_DEEP, "is nested more than " + DEEPEST + " deep"));
    }
  }

  private void name(JsonParser parser) throws IOException {
    if (!open.element().add(parser.currentName())) {
      faults.add(Fault.of(pointer(parser), FaultCode.DUPLICATE_MEMBER, "is there more than once"));
    }
  }

  private void text(JsonParser parser) throws IOException {
    if (parser.getText().codePoints().anyMatch(Characters::cannotBeKept)) {
      faults.add(
          Fault.of(pointer(parser), FaultCode.BAD_CHARACTER, "has a character that can't be kept"));
    }
  }

  private static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  /// Jackson names no place where it gave up counting.
  private static ProblemException malformed(String what, @Nullable JsonLocation at) {
    String detail =
        at == null
            ? "The body has a number or a name that is far too long."
            : "The body %s (line %d, column %d).".formatted(what, at.getLineNr(), at.getColumnNr());
    return Problem.of(Code.MALFORMED_JSON).because(detail).exception();
  }
}
