package attune.referral.domain;

/// Why VIG is asked for: the eligible reasons.
public enum Reason {
  LOW_WARMTH,
  NEGATIVE_RESPONSES,
  NOT_SEEING_CHILDS_VIEW,
  BONDING_DIFFICULTY,
  NEW_RELATIONSHIP,
  /// Names the other programme whose learning VIG is to embed.
  EMBED_OTHER_LEARNING,
  SEND_COMPLEX_CUES
}
