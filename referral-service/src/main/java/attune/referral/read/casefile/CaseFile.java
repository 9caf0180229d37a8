package attune.referral.read.casefile;

import attune.referral.domain.CaseStatus;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import attune.referral.domain.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as a whole.
///
/// @param version after the last event it was folded from, as people are told it
/// @param request as it was sent; what is known by now is in `state`
/// @param exchanges what triage asked and was told, in order
public record CaseFile(
    UUID caseId,
    long version,
    CaseStatus status,
    Instant statusSince,
    Instant sentAt,
    Request request,
    State.Case state,
    List<Exchange> exchanges,
    Course course) {

  public CaseFile {
    exchanges = List.copyOf(exchanges);
  }

  /// What became of the request, as far as it has come.
  public record Course(
      @Nullable Instant acceptedAt,
      Event.@Nullable Declined declined,
      Event.@Nullable Withdrawn withdrawn,
      @Nullable Allocation allocated,
      Event.@Nullable Closed closed,
      Event.@Nullable OpenedInError openedInError) {

    static final Course BEGUN = new Course(null, null, null, null, null, null);
  }

  /// Given to a practitioner, named by their Keycloak subject id.
  public record Allocation(UUID practitioner, Instant at) {}

  CaseFile with(Exchange exchange) {
    var all = new ArrayList<>(exchanges);
    all.add(exchange);
    return new CaseFile(caseId, version, status, statusSince, sentAt, request, state, all, course);
  }

  CaseFile with(Course next) {
    return new CaseFile(
        caseId, version, status, statusSince, sentAt, request, state, exchanges, next);
  }

  CaseFile now(long newVersion, State.Case newState, Instant at) {
    CaseStatus newStatus = CaseStatus.of(newState);
    Instant since = newStatus == status ? statusSince : at;
    return new CaseFile(
        caseId, newVersion, newStatus, since, sentAt, request, newState, exchanges, course);
  }
}
