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
/// that down. A withdrawal names permits and disclosures; what each was for is said where it was
/// given or asked for.
final class Breaches {
  private final UnaryOperator<String> people;
  private final Map<String, Details> questions = new HashMap<>();
  private final Map<String, Instant> used = new HashMap<>();

  Breaches(List<HistoryEntry> history, UnaryOperator<String> people) {
    this.people = people;
    for (HistoryEntry entry : history) {
      var said = new Details(entry.details());
      @Nullable String permit = said.text("permit");
      @Nullable String use = permit == null ? said.text("disclosure") : permit;
      if (use == null) {
        continue;
      }
      if (said.text("question.purpose") != null) {
        questions.put(use, said);
      } else if (!entry.name().equals("disclosure-authorised")) {
        used.put(use, entry.happenedAt() == null ? entry.recordedAt() : entry.happenedAt());
      }
    }
  }

  List<String> of(HistoryEntry entry) {
    return entry.name().equals("withdrawn")
        ? new Details(entry.details()).all("breaches").stream().map(this::told).toList()
        : List.of();
  }

  private String told(String use) {
    @Nullable Details asked = questions.get(use);
    @Nullable Instant when = used.get(use);
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
