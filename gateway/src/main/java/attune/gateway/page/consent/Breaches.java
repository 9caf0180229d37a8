package attune.gateway.page.consent;

import attune.gateway.page.London;
import attune.gateway.referral.HistoryEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was done after somebody had taken back that it may be, and before anybody here had written
/// that down. A withdrawal names the permits; what each was used for is said where it was given.
final class Breaches {
  private final UnaryOperator<String> people;
  private final Map<String, Details> questions = new HashMap<>();
  private final Map<String, Instant> used = new HashMap<>();

  Breaches(List<HistoryEntry> history, UnaryOperator<String> people) {
    this.people = people;
    for (HistoryEntry entry : history) {
      var said = new Details(entry.details());
      @Nullable String permit = said.text("permit");
      if (permit == null) {
        continue;
      }
      if (said.text("question.purpose") != null) {
        questions.put(permit, said);
      } else {
        used.put(permit, entry.happenedAt() == null ? entry.recordedAt() : entry.happenedAt());
      }
    }
  }

  List<String> of(HistoryEntry entry) {
    return entry.name().equals("withdrawn")
        ? new Details(entry.details()).all("breaches").stream().map(this::told).toList()
        : List.of();
  }

  private String told(String permit) {
    @Nullable Details asked = questions.get(permit);
    @Nullable Instant when = used.get(permit);
    String what =
        asked == null
            ? "Use of a permit"
            : ConsentCodes.purpose(String.valueOf(asked.text("question.purpose")))
                + " with "
                + asked.all("question.people").stream()
                    .map(people)
                    .sorted()
                    .collect(Collectors.joining(", "));
    return when == null ? what : what + ", on " + London.inWords(when);
  }
}
