package attune.referral.api;

import static attune.referral.api.Somebody.ADAM;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Parked messages as an admin asks about them.
final class Parked {

  static final String LIST = "/v1/referral-parked-messages";
  static final String REDELIVERIES = LIST + "/redeliveries";

  private Parked() {}

  static String redelivery(String key) {
    return "{\"source\": \"consent-facts\", \"key\": \"%s\"}".formatted(key);
  }

  static Response redeliver(UUID caseId) {
    return Api.post(ADAM, REDELIVERIES, redelivery(caseId.toString())).of(null);
  }

  static Map<String, Object> told(Response answer) {
    Api.status(200).accept(answer);
    return answer.jsonPath().getMap("");
  }

  /// How many messages of the case wait.
  static int waiting(UUID caseId) {
    return (int) listed(caseId).getOrDefault("messages", 0);
  }

  /// What the list says of the case; empty if it is not there.
  static Map<String, Object> listed(UUID caseId) {
    List<Map<String, Object>> items = Api.get(ADAM, LIST + "?limit=200").of(null).path("items");
    return items.stream()
        .filter(item -> caseId.toString().equals(item.get("key")))
        .findFirst()
        .orElse(Map.of());
  }
}
