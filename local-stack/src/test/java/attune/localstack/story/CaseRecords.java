package attune.localstack.story;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A service that keeps cases in memory, as far as the story needs them: one case for one request
/// reference, for ever.
final class CaseRecords implements Api {

  static final Map<String, String> EVENTS =
      Map.of(
          "information-requests", "referral.information-requested",
          "answers", "referral.answered",
          "acceptances", "referral.accepted",
          "declines", "referral.declined",
          "allocations", "referral.allocated");

  private static final JsonMapper JSON = new JsonMapper();

  final Map<String, List<String>> histories = new LinkedHashMap<>();
  final List<String> commands = new ArrayList<>();

  @Override
  public Answer get(String actor, String path) {
    String caseId = path.split("/", -1)[3];
    List<String> history = histories.getOrDefault(caseId, List.of());
    ObjectNode body = JSON.createObjectNode().put("reference", "VIG-" + caseId);
    var items = body.putArray("items");
    history.forEach(type -> items.addObject().put("type", type));
    return new Answer(200, "\"" + history.size() + "\"", body);
  }

  @Override
  public Answer post(String actor, String path, String key, String tag, String body) {
    String[] parts = path.split("/", -1);
    return parts.length == 3 ? send(body) : command(parts[3], parts[4], tag);
  }

  private Answer send(String body) {
    if (body.contains("HEALTH_VISITOR")) {
      return problem("OUTSIDE_AGES_OF_PROFESSION");
    }
    String caseId = body.replaceAll("(?s).*\"requestReference\": \"([^\"]+)\".*", "$1");
    boolean known = histories.containsKey(caseId);
    histories.computeIfAbsent(caseId, _ -> new ArrayList<>(List.of("referral.sent")));
    return new Answer(known ? 200 : 201, "", JSON.createObjectNode().put("caseId", caseId));
  }

  private Answer command(String caseId, String command, String tag) {
    List<String> history = histories.getOrDefault(caseId, new ArrayList<>());
    if (caseId.endsWith("132")) {
      return problem("NOT_READY");
    }
    if (!tag.equals("\"" + history.size() + "\"")) {
      return new Answer(412, "", JSON.createObjectNode().put("code", "STALE"));
    }
    commands.add(caseId + " " + command);
    history.add(EVENTS.getOrDefault(command, "unknown"));
    return new Answer(200, "", JSON.createObjectNode());
  }

  private static Answer problem(String code) {
    return new Answer(409, "", JSON.createObjectNode().put("code", code));
  }
}
