package attune.referral.read.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One question of triage, or one answer of the referrer; absent words are erased ones.
public record Exchange(Kind kind, @Nullable String words, Instant at) {

  public enum Kind {
    QUESTION,
    ANSWER
  }
}
