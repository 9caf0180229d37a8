package attune.referral.domain;

import attune.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Questions 1 and 2, answered again at the end: what changed, and what it meant for the child.
///
/// @param change question 1
/// @param impact question 2
public record Outcome(Words change, Words impact) {

  /// Each in their own words, as far as they were asked and answered.
  public record Words(@Nullable String childs, @Nullable String parents, @Nullable String workers) {

    public static final Words NONE = new Words(null, null, null);

    /// Blanks say nothing.
    public Words {
      childs = said(childs);
      parents = said(parents);
      workers = said(workers);
    }

    boolean isEmpty() {
      return equals(NONE);
    }

    private static @Nullable String said(@Nullable String words) {
      return words == null || words.isBlank() ? null : words;
    }
  }

  public static final Outcome UNSAID = new Outcome(Words.NONE, Words.NONE);

  /// Which of the two nobody has answered.
  List<Decision.Reason> missing() {
    List<Decision.Reason> missing = new ArrayList<>();
    if (change.isEmpty()) {
      missing.add(Missing.QUESTION_NOT_ANSWERED.about("change"));
    }
    if (impact.isEmpty()) {
      missing.add(Missing.QUESTION_NOT_ANSWERED.about("impact"));
    }
    return missing;
  }
}
