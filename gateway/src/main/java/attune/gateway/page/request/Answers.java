package attune.gateway.page.request;

import attune.gateway.page.Choice;
import attune.gateway.page.London;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is typed as an answer: as a form sends it, as a draft keeps it (always one text, right or
/// wrong), as people read it, and as the request says it.
final class Answers {

  private static final List<String> PARTS = List.of("day", "month", "year");

  private Answers() {}

  static String typed(Question question, MultivaluedMap<String, String> fields) {
    return switch (question.kind()) {
      case LINE, WORDS, ONE_OF, YES_NO -> typed(fields, question.field());
      case SOME_OF ->
          Objects.requireNonNullElse(fields.get(question.field()), List.<String>of()).stream()
              .collect(Collectors.joining(","));
      case DAY -> day(question.field(), fields);
    };
  }

  private static String typed(MultivaluedMap<String, String> fields, String name) {
    return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
  }

  private static String day(String field, MultivaluedMap<String, String> fields) {
    List<String> parts =
        PARTS.stream().map(part -> typed(fields, field + "." + part).replace("/", "")).toList();
    return parts.stream().allMatch(String::isEmpty) ? "" : String.join("/", parts);
  }

  static List<String> several(String value) {
    return Stream.of(value.split(",", -1)).filter(one -> !one.isEmpty()).toList();
  }

  static String part(String value, String part) {
    String[] parts = value.split("/", -1);
    int index = PARTS.indexOf(part);
    return index < parts.length ? parts[index] : "";
  }

  static Optional<LocalDate> date(String value) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(part(value, "year")),
              Integer.parseInt(part(value, "month")),
              Integer.parseInt(part(value, "day"))));
    } catch (NumberFormatException | DateTimeException _) {
      return Optional.empty();
    }
  }

  /// What is wrong with an answer as such; empty if nothing is.
  static String wrong(Question question, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (question.kind()) {
      case LINE, WORDS ->
          value.length() > question.most()
              ? question.label() + " must be " + question.most() + " characters or fewer"
              : "";
      case DAY ->
          date(value).filter(day -> day.getYear() > 1900).isEmpty()
              ? question.label() + " must be a real date, such as 27 3 2021"
              : "";
      case ONE_OF, SOME_OF, YES_NO ->
          several(value).stream().allMatch(one -> offers(question, one))
              ? ""
              : "Select one of the answers: " + question.label();
    };
  }

  private static boolean offers(Question question, String value) {
    return question.choices().stream().anyMatch(choice -> choice.value().equals(value));
  }

  static String inWords(Question question, String value) {
    return switch (question.kind()) {
      case LINE, WORDS -> value;
      case DAY -> date(value).map(London::inWords).orElse(value.replace('/', ' '));
      case ONE_OF, SOME_OF, YES_NO ->
          question.choices().stream()
              .filter(choice -> several(value).contains(choice.value()))
              .map(Choice::words)
              .collect(Collectors.joining(", "));
    };
  }

  static JsonNode json(Question question, String value) {
    return switch (question.kind()) {
      case LINE, WORDS, ONE_OF -> TextNode.valueOf(value);
      case YES_NO -> BooleanNode.valueOf(value.equals("YES"));
      case DAY -> TextNode.valueOf(date(value).map(LocalDate::toString).orElse(value));
      case SOME_OF -> {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        several(value).forEach(all::add);
        yield all;
      }
    };
  }
}
