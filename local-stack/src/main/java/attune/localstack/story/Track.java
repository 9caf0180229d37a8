package attune.localstack.story;

import attune.backing.StartFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A case or its consent register: where its commands go, and what people have done to it.
///
/// @param ofCase the address of the case, which knows its people
/// @param path the address of what the steps are about
record Track(Api api, String ofCase, String path) {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int PATIENCE = 120;

  static Track ofCase(Api api, String caseId) {
    String path = Story.CASES + "/" + caseId;
    return new Track(api, path, path);
  }

  static Track ofRegister(Api api, String caseId) {
    return new Track(api, Story.CASES + "/" + caseId, "/v1/consent-registers/" + caseId);
  }

  /// What has happened, as the service manager is told it: oldest first, by the last word of each
  /// event's type. What a register does by itself is no step of the story.
  List<String> history() {
    List<String> types = new ArrayList<>();
    for (JsonNode event : read(Who.MANAGER, path + "/history").body().path("items")) {
      if (!event.at("/actor/role").asText().equals("service")) {
        String type = event.path("type").asText();
        types.add(type.substring(type.lastIndexOf('.') + 1));
      }
    }
    return types;
  }

  Answer seen(String actor) {
    return read(actor, path);
  }

  Cast cast(String actor) {
    return new Cast(read(actor, ofCase).body().path("people"));
  }

  /// A register hears of its case a moment later, and of who works on it.
  void waitFor(String actor) {
    for (int tries = 0; tries < PATIENCE; tries++) {
      Answer answer = api.get(actor, path);
      if (answer.status() == 200 && !answer.body().path("behind").asBoolean()) {
        return;
      }
      pause();
    }
    throw new StartFailure(
        "The story stopped: the consent register of a case is not there; see ./attune logs"
            + " consent-service.");
  }

  private Answer read(String actor, String path) {
    return api.get(actor, path).mustSucceed("reading a case");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StartFailure("The story was interrupted; ./attune up tells it again.");
    }
  }
}
