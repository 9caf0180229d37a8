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

/// A first look at a body, before anything is built from it: is it one JSON object, and nothing
/// that could be read in two ways?
final class JsonScan {

  private static final int DEEPEST = 20;
  private static final JsonFactory JSON = new JsonFactory();

  private final Deque<Set<String>> open = new ArrayDeque<>();
  private final List<Fault> faults = new ArrayList<>();

  private JsonScan() {}

  /// Everything that is wrong with the text as such; a body that is not JSON is a problem at once.
  static List<Fault> faults(byte[] body) {
    JsonScan scan = new JsonScan();
    try (JsonParser parser = JSON.createParser(body)) {
      scan.read(parser);
      return List.copyOf(scan.faults);
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
    while (!open.isEmpty()) {
      look(parser, parser.nextToken());
    }
    if (parser.nextToken() != null) {
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
      throw invalid(
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
    if (parser.getText().codePoints().anyMatch(JsonScan::cannotBeKept)) {
      faults.add(
          Fault.of(pointer(parser), FaultCode.BAD_CHARACTER, "has a character that can't be kept"));
    }
  }

  /// Control characters (PostgreSQL refuses NUL) and halves of a surrogate pair.
  private static boolean cannotBeKept(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    return control || Character.getType(c) == Character.SURROGATE;
  }

  private static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  private static ProblemException invalid(Fault fault) {
    return Problem.of(Code.INVALID_BODY).with(List.of(fault)).exception();
  }

  private static ProblemException malformed(String what, JsonLocation at) {
    return Problem.of(Code.MALFORMED_JSON)
        .because(
            "The body %s (line %d, column %d).".formatted(what, at.getLineNr(), at.getColumnNr()))
        .exception();
  }
}
