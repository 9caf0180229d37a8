package attune.referral.draft;

import attune.eventstore.sealing.DataKey;
import attune.eventstore.sealing.Sealing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A draft as its row has it: readable with its own key alone. It is sealed as what is personal in
/// an event is, as if the draft itself were the person.
record SealedDraft(DraftName name, UUID id, long revision, String sealed, Instant updatedAt) {

  static SealedDraft of(DraftName name, Row row) {
    OffsetDateTime updatedAt = row.getOffsetDateTime("updated_at");
    return new SealedDraft(
        name,
        row.getUUID("id"),
        row.getLong("revision"),
        row.getString("sealed"),
        updatedAt.toInstant());
  }

  static SealedDraft seal(DraftName name, UUID id, Draft draft, Map<UUID, DataKey> keys) {
    ObjectNode personal = personal(id);
    personal.set("known", draft.content());
    Sealing.seal(personal, name.at(draft.revision()), keys);
    return new SealedDraft(
        name, id, draft.revision(), personal.path("sealed").asText(), draft.updatedAt());
  }

  /// What was written; nothing if the key is destroyed, which is how a draft is deleted for good.
  Optional<Draft> open(Map<UUID, DataKey> keys) {
    ObjectNode personal = personal(id).put("sealed", sealed);
    Sealing.open(personal, name.at(revision), keys);
    JsonNode known = personal.path("known");
    return known instanceof ObjectNode content
        ? Optional.of(new Draft(content, revision, updatedAt))
        : Optional.empty();
  }

  private static ObjectNode personal(UUID id) {
    return JsonNodeFactory.instance.objectNode().put("person", id.toString());
  }
}
