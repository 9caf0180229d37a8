package attune.referral.domain;

import attune.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which of the grounds have been stated, without the words.
///
/// @param indicatesVig whether the assessment does, if it is there
public record GroundsOutline(
    Set<Reason> reasons,
    boolean programme,
    boolean assessment,
    boolean indicatesVig,
    boolean change,
    boolean impact,
    boolean ownConsents) {

  public GroundsOutline {
    reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
  }

  static GroundsOutline of(Grounds grounds) {
    return new GroundsOutline(
        grounds.reasons(),
        About.known(grounds.programme()).isPresent(),
        About.known(grounds.assessment()).isPresent(),
        About.known(grounds.assessment()).filter(Grounds.Assessment::indicatesVig).isPresent(),
        About.known(grounds.change()).isPresent(),
        About.known(grounds.impact()).isPresent(),
        grounds.ownConsents() != null);
  }

  /// This outline with what was said later.
  public GroundsOutline with(GroundsOutline later) {
    var all = new TreeSet<>(reasons);
    all.addAll(later.reasons);
    return new GroundsOutline(
        all,
        programme || later.programme,
        assessment || later.assessment,
        later.assessment ? later.indicatesVig : indicatesVig,
        change || later.change,
        impact || later.impact,
        ownConsents || later.ownConsents);
  }

  /// What is not stated, in the order in which the form asks for it.
  List<Decision.Reason> missing() {
    List<Decision.Reason> missing = new ArrayList<>();
    if (!change) {
      missing.add(Missing.QUESTION_NOT_ANSWERED.about("change"));
    }
    if (!impact) {
      missing.add(Missing.QUESTION_NOT_ANSWERED.about("impact"));
    }
    if (!ownConsents) {
      missing.add(Missing.QUESTION_NOT_ANSWERED.about("ownConsents"));
    }
    if (reasons.isEmpty()) {
      missing.add(Missing.REASON_MISSING.about("reasons"));
    }
    if (reasons.contains(Reason.EMBED_OTHER_LEARNING) && !programme) {
      missing.add(Missing.PROGRAMME_MISSING.about("programme"));
    }
    if (!assessment) {
      missing.add(Missing.ASSESSMENT_MISSING.about("assessment"));
    }
    return missing;
  }
}
