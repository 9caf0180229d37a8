package attune.referral.domain;

/// The codes of the children in need census: mobility, hand function, personal care, incontinence,
/// communication, learning, hearing, vision, behaviour, consciousness, autism, and other under the
/// Equality Act. `NONE` says that there is none; nothing at all says that nobody asked.
public enum Disability {
  NONE,
  MOB,
  HAND,
  PC,
  INC,
  COMM,
  LD,
  HEAR,
  VIS,
  BEH,
  CON,
  AUT,
  DDA
}
