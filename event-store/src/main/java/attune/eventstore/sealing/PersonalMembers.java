package attune.eventstore.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiConsumer;

/// Finds what is personal in an event: objects of exactly two members, `person` and one that says
/// in which form the value is. No other record may look like that.
final class PersonalMembers {

  private PersonalMembers() {}

  /// @param visit gets each such object and the JSON pointer to it
  /// @param forms which forms to visit
  static void in(JsonNode event, BiConsumer<ObjectNode, String> visit, String... forms) {
    walk(event, "", visit, forms);
  }

  private static void walk(
      JsonNode node, String at, BiConsumer<ObjectNode, String> visit, String... forms) {
    switch (node) {
      case ObjectNode personal when isPersonal(personal, forms) -> visit.accept(personal, at);
      case ObjectNode object -> {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          walk(member.getValue(), at + "/" + escaped(member.getKey()), visit, forms);
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          walk(array.get(i), at + "/" + i, visit, forms);
        }
      }
      default -> {}
    }
  }

  private static boolean isPersonal(ObjectNode object, String... forms) {
    if (object.size() != 2 || !object.has("person")) {
      return false;
    }
    for (String form : forms) {
      if (object.has(form)) {
        return true;
      }
    }
    return false;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
