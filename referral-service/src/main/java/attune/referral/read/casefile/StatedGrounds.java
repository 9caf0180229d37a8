package attune.referral.read.casefile;

import attune.referral.domain.Grounds.Assessment;
import attune.referral.domain.Grounds.Change;
import attune.referral.domain.Grounds.Impact;
import attune.referral.domain.Grounds.OwnConsents;
import attune.referral.domain.Reason;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Why VIG, in plain words: the reasons, the assessment and the three questions.
public record StatedGrounds(
    Set<Reason> reasons,
    @Nullable String programme,
    @Nullable Assessment assessment,
    @Nullable Change change,
    @Nullable Impact impact,
    @Nullable OwnConsents ownConsents) {

  public StatedGrounds {
    reasons = new TreeSet<>(reasons);
  }

  StatedGrounds with(StatedGrounds later) {
    var all = new TreeSet<>(reasons);
    all.addAll(later.reasons);
    return new StatedGrounds(
        all,
        later.programme == null ? programme : later.programme,
        later.assessment == null ? assessment : later.assessment,
        later.change == null ? change : later.change,
        later.impact == null ? impact : later.impact,
        later.ownConsents == null ? ownConsents : later.ownConsents);
  }
}
