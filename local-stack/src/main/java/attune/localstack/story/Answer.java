package attune.localstack.story;

import attune.backing.StartFailure;
import com.fasterxml.jackson.databind.JsonNode;

/// What the API answered. The tag is the case's version, for the next command.
record Answer(int status, String tag, JsonNode body) {

  Answer mustSucceed(String what) {
    if (status / 100 != 2) {
      throw unexpected(what);
    }
    return this;
  }

  Answer mustBeRefused(String refusal, String what) {
    if (!code().equals(refusal)) {
      throw unexpected(what);
    }
    return this;
  }

  StartFailure unexpected(String what) {
    return new StartFailure(
        "The story stopped at %s: the API answered %d %s; see ./attune logs."
            .formatted(what, status, details()));
  }

  /// A problem's code, empty in a success.
  String code() {
    return body.path("code").asText();
  }

  /// The codes and places of a problem's parts.
  String details() {
    var details = new StringBuilder(code());
    for (JsonNode error : body.path("errors")) {
      details.append(" ").append(error.path("code").asText());
    }
    return details.toString();
  }
}
