package attune.localstack.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A service that keeps cases in memory, as far as the story needs them: one case for one request
/// reference, for ever.
final class CaseRecords implements Api {

  static final Map<String, String> EVENTS =
      Map.ofEntries(
          Map.entry("information-requests", "referral.information-requested"),
          Map.entry("answers", "referral.answered"),
          Map.entry("own-answers", "referral.own-answer-recorded"),
          Map.entry("acceptances", "referral.accepted"),
          Map.entry("declines", "referral.declined"),
          Map.entry("allocations", "referral.allocated"),
          Map.entry("hand-overs", "referral.handed-over"),
          Map.entry("corrections", "referral.person-corrected"),
          Map.entry("deaths", "referral.died"),
          Map.entry("deaths-in-error", "referral.death-taken-back"),
          Map.entry("safe-contacts", "referral.safe-contact-agreed"),
          Map.entry("escalations", "referral.escalated"),
          Map.entry("restrictions", "referral.restricted"),
          Map.entry("contracts-given", "consent.contract-given"),
          Map.entry("consents", "consent.given"),
          Map.entry("objections", "consent.objection-raised"));

  /// Of which people are told as little as of anything that a register does by itself.
  private static final String BY_ITSELF = "consent.opened";

  private static final JsonMapper JSON = new JsonMapper();

  final Map<String, List<String>> histories = new LinkedHashMap<>();
  final Map<String, List<String>> registers = new LinkedHashMap<>();
  final List<String> commands = new ArrayList<>();
  final List<String> bodies = new ArrayList<>();
  private final Map<String, JsonNode> people = new HashMap<>();
  final Set<String> supervised = new TreeSet<>();
  private final Set<String> moving = new TreeSet<>();
  private boolean forgotten;

  /// As after the days for which an answer is repeated to whoever may not see the case any more.
  void forgetAnswers() {
    forgotten = true;
  }

  /// A register changes by itself between reading and writing, once.
  void moveOnce(String caseId) {
    moving.add(caseId);
  }

  @Override
  public Answer get(String actor, String path) {
    String[] parts = path.split("/", -1);
    String caseId = parts[3];
    List<String> history = of(parts[2], caseId);
    ObjectNode body = JSON.createObjectNode().put("reference", "VIG-" + caseId);
    var items = body.putArray("items");
    history.forEach(type ->
        items
            .addObject()
            .put("type", type)
            .putObject("actor")
            .put("role", type.equals(BY_ITSELF) ? "service" : "practitioner"));
    body.set("people", people.get(caseId));
    return new Answer(200, "\"" + history.size() + "\"", body);
  }

  @Override
  public Answer post(String actor, String path, String key, String tag, String body) {
    String[] parts = path.split("/", -1);
    if (parts[2].equals("staff")) {
      return supervised.add(parts[3])
          ? new Answer(200, "", JSON.createObjectNode())
          : problem("STALE");
    }
    return parts.length == 3
        ? send(read(body))
        : command(of(parts[2], parts[3]), parts[3], parts[4], tag, body);
  }

  private List<String> of(String service, String caseId) {
    return service.equals("consent-registers")
        ? registers.computeIfAbsent(caseId, _ -> new ArrayList<>(List.of(BY_ITSELF)))
        : histories.getOrDefault(caseId, new ArrayList<>());
  }

  private Answer send(JsonNode request) {
    if (request.at("/referrer/profession").asText().equals("HEALTH_VISITOR")) {
      return problem("OUTSIDE_AGES_OF_PROFESSION");
    }
    String caseId = request.path("requestReference").asText();
    List<String> history = histories.getOrDefault(caseId, List.of());
    if (forgotten && history.contains("referral.restricted")) {
      return problem("NOT_FOUND");
    }
    histories.computeIfAbsent(caseId, _ -> new ArrayList<>(List.of("referral.sent")));
    people.put(caseId, withIds(caseId, request.path("people")));
    return new Answer(
        history.isEmpty() ? 201 : 200, "", JSON.createObjectNode().put("caseId", caseId));
  }

  private static JsonNode withIds(String caseId, JsonNode people) {
    int number = 0;
    for (JsonNode person : people) {
      ((ObjectNode) person).put("id", caseId + "/" + ++number);
    }
    return people;
  }

  private Answer command(
      List<String> history, String caseId, String command, String tag, String body) {
    if (caseId.endsWith("132")
        && command.equals("acceptances")
        && !history.contains("referral.own-answer-recorded")) {
      return problem("NOT_READY");
    }
    if (EVENTS.getOrDefault(command, "").startsWith("consent.") && moving.remove(caseId)) {
      history.add(BY_ITSELF);
    }
    if (!tag.equals("\"" + history.size() + "\"")) {
      return new Answer(412, "", JSON.createObjectNode().put("code", "STALE"));
    }
    commands.add(caseId + " " + command);
    bodies.add(body);
    history.add(EVENTS.getOrDefault(command, "unknown"));
    return new Answer(200, "", JSON.createObjectNode());
  }

  private static Answer problem(String code) {
    return new Answer(409, "", JSON.createObjectNode().put("code", code));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
