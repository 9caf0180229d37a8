package attune.consent.read.register;

import attune.consent.domain.ConsentRegister.Event;
import attune.consent.storage.ConsentEventTypes;
import attune.eventsourcing.Meta;
import attune.eventsourcing.Recorded;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One event of a register as people are told of it.
///
/// @param type what it is called when stored, `consent.withdrawn`
/// @param actor who did it, and in which role
/// @param details what it says, member by member; what was erased is absent
@Schema(name = "RegisterHistoryEntry")
record HistoryEntry(
    long version,
    String type,
    @Schema(description = "When it was said or done") Instant happenedAt,
    @Schema(description = "When it was written down") Instant recordedAt,
    Actor actor,
    @Schema(type = SchemaType.OBJECT) ObjectNode details) {

  @Schema(name = "RegisterActor")
  record Actor(String subject, String role) {}

  /// A case's stored version counts what only named people know of.
  private static final List<String> TOLD_OTHERWISE_OR_NOT_AT_ALL =
      List.of("at", "happenedAt", "caseVersion");

  static HistoryEntry of(Recorded<Event> recorded) {
    Meta.Actor actor = recorded.meta().actor();
    ObjectNode details = ConsentEventTypes.TYPES.toJson(recorded.event());
    JsonNode happened = details.path("happenedAt");
    details.remove(TOLD_OTHERWISE_OR_NOT_AT_ALL);
    if (details.path("known") instanceof ObjectNode known) {
      known.remove("version");
    }
    return new HistoryEntry(
        recorded.version(),
        ConsentEventTypes.TYPES.nameOf(recorded.event()),
        happened.isTextual() ? Instant.parse(happened.asText()) : recorded.event().at(),
        recorded.recordedAt(),
        new Actor(actor.subject(), actor.role()),
        (ObjectNode) plain(details));
  }

  /// What is personal without its wrapping: the words, or nothing where they were erased.
  private static JsonNode plain(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.has("known") && object.has("person") && object.size() == 2) {
        return plain(object.get("known"));
      }
      ObjectNode told = object.objectNode();
      object
          .properties()
          .forEach(member -> {
            if (!isErased(member.getValue())) {
              told.set(member.getKey(), plain(member.getValue()));
            }
          });
      return told;
    }
    if (node.isArray()) {
      var told = ((ArrayNode) node).arrayNode();
      node.forEach(one -> told.add(plain(one)));
      return told;
    }
    return node;
  }

  private static boolean isErased(JsonNode node) {
    return node.path("erased").asBoolean(false);
  }
}
