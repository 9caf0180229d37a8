package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why VIG, as the request and the answers to triage's questions make it: reasons, what the
/// assessment says, and the three questions. Whatever is absent has not been said (yet). The words
/// are about the focus child, and go with them.
///
/// @param programme the other programme, where the reason is [Reason#EMBED_OTHER_LEARNING]
/// @param change question 1
/// @param impact question 2
/// @param ownConsents question 3
public record Grounds(
    Set<Reason> reasons,
    @Nullable Personal<String> programme,
    @Nullable Personal<Assessment> assessment,
    @Nullable Personal<Change> change,
    @Nullable Personal<Impact> impact,
    @Nullable OwnConsents ownConsents) {

  /// Reasons in their own order, so that the same grounds are always stored as the same bytes.
  public Grounds {
    reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
  }

  /// What the assessment says, and whether it indicates VIG.
  public record Assessment(String says, boolean indicatesVig) {}

  /// What change is hoped for, and is it mutually agreed?
  public record Change(String hopedFor, boolean mutuallyAgreed) {}

  /// What impact will it have on the child's lived experience, and is the parent or carer clear
  /// about it?
  public record Impact(String onLivedExperience, boolean parentIsClear) {}

  /// Has every child of 12 and over who is to be filmed given their own consent? Only the consent
  /// register can say so for certain.
  public enum OwnConsents {
    YES,
    NO,
    NOT_RELEVANT
  }

  /// Grounds as somebody states them, before they are tied to the child they are about.
  public record Stated(
      Set<Reason> reasons,
      @Nullable String programme,
      @Nullable Assessment assessment,
      @Nullable Change change,
      @Nullable Impact impact,
      @Nullable OwnConsents ownConsents) {

    public static final Stated NOTHING = new Stated(Set.of(), null, null, null, null, null);

    /// Blanks state nothing.
    public Stated {
      programme = programme == null || programme.isBlank() ? null : programme;
      assessment = assessment == null || assessment.says().isBlank() ? null : assessment;
      change = change == null || change.hopedFor().isBlank() ? null : change;
      impact = impact == null || impact.onLivedExperience().isBlank() ? null : impact;
    }

    public Grounds about(UUID focusChild) {
      return new Grounds(
          reasons,
          About.person(focusChild, programme),
          About.person(focusChild, assessment),
          About.person(focusChild, change),
          About.person(focusChild, impact),
          ownConsents);
    }
  }

  /// Which of them have been stated.
  public GroundsOutline outline() {
    return GroundsOutline.of(this);
  }

  /// These grounds with what was said later: reasons are added, a later answer stands for an
  /// earlier one.
  Grounds with(Grounds later) {
    var all = new TreeSet<>(reasons);
    all.addAll(later.reasons);
    return new Grounds(
        all,
        later.programme == null ? programme : later.programme,
        later.assessment == null ? assessment : later.assessment,
        later.change == null ? change : later.change,
        later.impact == null ? impact : later.impact,
        later.ownConsents == null ? ownConsents : later.ownConsents);
  }
}
