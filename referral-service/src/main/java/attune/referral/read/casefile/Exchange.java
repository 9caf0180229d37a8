package attune.referral.read.casefile;

import attune.eventsourcing.Personal;
import java.time.Instant;

/// One question of triage, or one answer of the referrer.
public record Exchange(Kind kind, Personal<String> words, Instant at) {

  public enum Kind {
    QUESTION,
    ANSWER
  }
}
