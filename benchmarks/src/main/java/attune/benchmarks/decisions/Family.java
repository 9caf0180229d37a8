package attune.benchmarks.decisions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A family by its number: a child of six, their parents and two others, always the same ids, so
/// that whoever asks needs no list of what was written.
record Family(int number) {

  UUID caseId() {
    return id("case");
  }

  UUID child() {
    return id("child");
  }

  UUID mother() {
    return id("mother");
  }

  List<UUID> people() {
    return Stream.of("child", "mother", "father", "aunt", "uncle").map(this::id).toList();
  }

  /// May child and mother be filmed?
  String question() {
    return """
    {"caseId": "%s", "question": {"people": ["%s", "%s"], "purpose": "FILMING"}}
    """
        .formatted(caseId(), child(), mother());
  }

  private UUID id(String what) {
    return UUID.nameUUIDFromBytes((what + " " + number).getBytes(StandardCharsets.UTF_8));
  }
}
