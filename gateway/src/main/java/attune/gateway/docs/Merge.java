package attune.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts OpenAPI descriptions together. Two services may use one name for different components: the
/// later one's then begins with the service's name, in its references too.
final class Merge {

  private final ObjectNode whole;

  Merge(ObjectNode whole) {
    this.whole = whole;
  }

  ObjectNode whole() {
    return whole;
  }

  void add(String service, ObjectNode description) {
    ObjectNode theirs = description.deepCopy();
    rename(theirs, clashes(service, theirs.path("components")));
    theirs.path("components").properties().forEach(this::addComponents);
    addTo(whole.withObjectProperty("paths"), theirs.path("paths"));
    addTags(theirs.path("tags"));
  }

  private void addComponents(Map.Entry<String, JsonNode> section) {
    addTo(
        whole.withObjectProperty("components").withObjectProperty(section.getKey()),
        section.getValue());
  }

  private static void addTo(ObjectNode ours, JsonNode theirs) {
    theirs.properties().forEach(entry -> ours.set(entry.getKey(), entry.getValue()));
  }

  private void addTags(JsonNode tags) {
    ArrayNode ours = whole.withArrayProperty("tags");
    Set<String> known = new HashSet<>();
    ours.forEach(tag -> known.add(tag.path("name").asText()));
    for (JsonNode tag : tags) {
      if (known.add(tag.path("name").asText())) {
        ours.add(tag);
      }
    }
  }

  /// The components that are not what we have under their names.
  private List<Clash> clashes(String service, JsonNode components) {
    List<Clash> clashes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> section : components.properties()) {
      for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
        JsonNode ours = whole.path("components").path(section.getKey()).path(component.getKey());
        if (!ours.isMissingNode() && !ours.equals(component.getValue())) {
          String name = component.getKey();
          clashes.add(new Clash(section.getKey(), name, service + "." + name));
        }
      }
    }
    return clashes;
  }

  private static void rename(ObjectNode description, List<Clash> clashes) {
    Map<String, String> references = new HashMap<>();
    for (Clash clash : clashes) {
      ObjectNode section = (ObjectNode) description.path("components").path(clash.section());
      section.set(clash.renamed(), section.remove(clash.name()));
      references.put(clash.reference(clash.name()), clash.reference(clash.renamed()));
    }
    pointTo(description, references);
  }

  private static void pointTo(JsonNode node, Map<String, String> references) {
    if (node instanceof ObjectNode object && object.get("$ref") instanceof TextNode reference) {
      object.put("$ref", references.getOrDefault(reference.asText(), reference.asText()));
    }
    node.forEach(child -> pointTo(child, references));
  }

  private record Clash(String section, String name, String renamed) {

    String reference(String name) {
      return "#/components/" + section + "/" + name;
    }
  }
}
