package attune.referral.domain;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Refusal;

/// What a request can lack. Each is named together with what or whom it is about.
public enum Missing implements Refusal {
  AGREEMENT_MISSING,
  BIRTH_DATE_MISSING,
  QUESTION_NOT_ANSWERED,
  REASON_MISSING,
  PROGRAMME_MISSING,
  ASSESSMENT_MISSING,
  ASSESSMENT_DOES_NOT_INDICATE_VIG,
  /// Or the pregnancy has ended: there is nobody left to film, and the request is declined or
  /// withdrawn instead.
  FOCUS_CHILD_DIED,
  /// Not said: whether they were never asked or said no. Outside the practitioner's circle nobody
  /// learns that.
  OWN_CONSENT_NEEDED;

  /// Names what or whom it concerns: a member of the request or a person's id
  Decision.Reason about(String about) {
    return new Decision.Reason(this, about);
  }
}
