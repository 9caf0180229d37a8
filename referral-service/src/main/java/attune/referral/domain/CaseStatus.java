package attune.referral.domain;

import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;

/// Where a case stands, in one word: what everybody who may know of the case may know of it.
public enum CaseStatus {
  SUBMITTED,
  INFORMATION_REQUESTED,
  DECLINED,
  WAITING,
  ALLOCATED,
  CLOSED;

  public static CaseStatus of(State.Case known) {
    return switch (known) {
      case State.Submitted _ -> SUBMITTED;
      case State.InformationRequested _ -> INFORMATION_REQUESTED;
      case State.Declined _ -> DECLINED;
      case State.Waiting _ -> WAITING;
      case State.Allocated _ -> ALLOCATED;
      case State.Closed _ -> CLOSED;
    };
  }

  /// Where a case stands once `event` has happened.
  public static CaseStatus after(Event event) {
    return switch (event) {
      case Event.Sent _, Event.Answered _ -> SUBMITTED;
      case Event.InformationRequested _ -> INFORMATION_REQUESTED;
      case Event.Declined _ -> DECLINED;
      case Event.Accepted _ -> WAITING;
      case Event.Allocated _ -> ALLOCATED;
      case Event.Closed _ -> CLOSED;
    };
  }
}
