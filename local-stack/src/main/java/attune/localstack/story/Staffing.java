package attune.localstack.story;

import java.util.List;
import java.util.Map;

/// What the service manager says of the practitioners before the first family comes: without a
/// supervisor's name nobody supervises. It is said only where nothing was ever said of them, so
/// that told again it overrules nobody.
record Staffing(Api api) {

  private static final String NOTHING_KNOWN = "\"0\"";
  private static final String NAMED =
      """
      {"supervisorId": "%s", "outside": false}\
      """
          .formatted(Who.SUPERVISOR_ID);

  /// Says whom it has named a supervisor for.
  List<String> take() {
    return Map.of(Who.PIRAN_ID, "Piran Pascoe", Who.JENNA_ID, "Jenna Jago").entrySet().stream()
        .filter(practitioner -> isNew(practitioner.getKey()))
        .map(practitioner -> "Sefton Skewes supervises %s.".formatted(practitioner.getValue()))
        .sorted()
        .toList();
  }

  private boolean isNew(String practitioner) {
    Answer answer =
        api.post(
            Who.MANAGER,
            "/v1/staff/" + practitioner + "/supervisors",
            "story/staffing",
            NOTHING_KNOWN,
            NAMED);
    if (answer.code().equals("STALE")) {
      return false;
    }
    answer.mustSucceed("naming a supervisor");
    return true;
  }
}
