package attune.localstack.story;

import attune.backing.StartFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The people of a case: a command names them by ids that only the case knows, the story by what
/// they are in it.
record Cast(JsonNode people) {

  private static final Pattern PERSON = Pattern.compile("\\{([A-Z_]+)(?:/(\\d))?}");

  /// The body with an id for every `{FOCUS_CHILD}` and `{PARENT_CARER/2}`.
  String in(String body) {
    return PERSON.matcher(body).replaceAll(this::id);
  }

  private String id(MatchResult named) {
    int which = named.group(2) == null ? 1 : Integer.parseInt(named.group(2));
    for (JsonNode person : people) {
      if (person.path("role").asText().equals(named.group(1)) && --which == 0) {
        return person.path("id").asText();
      }
    }
    throw new StartFailure("The story names %s, whom the case has not.".formatted(named.group()));
  }
}
