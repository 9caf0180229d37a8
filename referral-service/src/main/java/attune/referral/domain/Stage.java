package attune.referral.domain;

/// How far a practitioner's own learning has come. Trainees work under supervision.
public enum Stage {
  TRAINEE_1,
  TRAINEE_2,
  TRAINEE_3,
  ACCREDITED
}
