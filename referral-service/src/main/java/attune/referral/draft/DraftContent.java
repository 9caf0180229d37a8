package attune.referral.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Whatever a form keeps: what is half written has no other shape than its page gives it.
record DraftContent(@JsonValue ObjectNode members) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  DraftContent {}
}
