package attune.referral.domain;

import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import java.util.Optional;

/// Where a case stands, in one word: what everybody who may know of the case may know of it.
public enum CaseStatus {
  SUBMITTED,
  INFORMATION_REQUESTED,
  DECLINED,
  WITHDRAWN,
  WAITING,
  ALLOCATED,
  CLOSED,
  OPENED_IN_ERROR;

  public static CaseStatus of(State.Case known) {
    return switch (known) {
      case State.Submitted _ -> SUBMITTED;
      case State.InformationRequested _ -> INFORMATION_REQUESTED;
      case State.Declined _ -> DECLINED;
      case State.Withdrawn _ -> WITHDRAWN;
      case State.Waiting _ -> WAITING;
      case State.Allocated _ -> ALLOCATED;
      case State.Closed _ -> CLOSED;
      case State.OpenedInError _ -> OPENED_IN_ERROR;
    };
  }

  /// Where a case stands once `event` has happened; absent if it stands where it stood.
  public static Optional<CaseStatus> after(Event event) {
    return switch (event) {
      case Event.Sent _, Event.Answered _ -> Optional.of(SUBMITTED);
      case Event.InformationRequested _ -> Optional.of(INFORMATION_REQUESTED);
      case Event.Declined _ -> Optional.of(DECLINED);
      case Event.Withdrawn _ -> Optional.of(WITHDRAWN);
      case Event.Accepted _ -> Optional.of(WAITING);
      case Event.Allocated _, Event.Reallocated _, Event.HandedOver _ -> Optional.of(ALLOCATED);
      case Event.Closed _ -> Optional.of(CLOSED);
      case Event.Reopened(_, var waiting, _) -> Optional.of(waiting ? WAITING : SUBMITTED);
      case Event.OpenedInError _ -> Optional.of(OPENED_IN_ERROR);
      case Event.OwnAnswerRecorded _, Event.AboutPeople _, Event.AboutAccess _ -> Optional.empty();
    };
  }
}
