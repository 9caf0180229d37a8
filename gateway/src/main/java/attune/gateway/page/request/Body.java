package attune.gateway.page.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// A draft as the request that the service takes, and the way back from what the service points to.
final class Body {

  private static final List<String> LISTS =
      List.of("people", "responsibilities", "parentsViews", "professionals", "safeContacts");

  private Body() {}

  static ObjectNode of(Draft draft, boolean incomplete) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("requestReference", draft.reference());
    for (Step step : Steps.all(draft)) {
      for (Question question : step.questions()) {
        String value = draft.value(question.field());
        if (!value.isEmpty()) {
          put(body, question, value);
        }
      }
    }
    LISTS.forEach(list -> inOrder(body, list));
    body.withObject("/agreements").withArray("agreedBy");
    if (incomplete) {
      body.put("incomplete", true);
    }
    return body;
  }

  private static void put(ObjectNode body, Question question, String value) {
    String[] path = question.field().split("\\.", -1);
    ObjectNode at = body;
    for (int i = 0; i < path.length - 1; i++) {
      at = at.withObjectProperty(path[i]);
    }
    at.set(path[path.length - 1], Answers.json(question, value));
  }

  /// Entries by their keys become a list, in which each says itself who it is about.
  private static void inOrder(ObjectNode body, String list) {
    if (!(body.remove(list) instanceof ObjectNode entries)) {
      return;
    }
    ArrayNode inOrder = body.putArray(list);
    for (Map.Entry<String, JsonNode> entry : entries.properties()) {
      ObjectNode member = inOrder.addObject();
      named(member, list, entry.getKey());
      member.setAll((ObjectNode) entry.getValue());
    }
  }

  private static void named(ObjectNode member, String list, String key) {
    switch (list) {
      case "people" -> member.put("key", key);
      case "parentsViews" -> member.put("inWordsOf", key);
      case "responsibilities" -> {
        String[] both = key.split("-", -1);
        member.put("adult", both[0]).put("child", both[both.length - 1]);
      }
      default -> {}
    }
  }

  /// The field that a JSON pointer into the request leads to.
  static String field(Draft draft, String pointer) {
    String[] parts = pointer.replaceFirst("^/", "").split("/", -1);
    if (parts.length > 1 && LISTS.contains(parts[0]) && parts[1].matches("[0-9]{1,3}")) {
      List<String> keys = keys(draft, parts[0]);
      int index = Integer.parseInt(parts[1]);
      parts[1] = index < keys.size() ? keys.get(index) : parts[1];
    }
    return String.join(".", parts);
  }

  /// In the order of the request's list, which is that of the pages.
  private static List<String> keys(Draft draft, String list) {
    return Steps.all(draft).stream()
        .flatMap(step -> step.questions().stream())
        .map(Question::field)
        .filter(field -> field.startsWith(list + "."))
        .filter(field -> !draft.value(field).isEmpty())
        .map(field -> field.split("\\.", -1)[1])
        .distinct()
        .toList();
  }
}
