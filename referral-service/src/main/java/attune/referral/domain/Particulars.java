package attune.referral.domain;

import attune.referral.domain.Referral.Event;
import org.jspecify.annotations.Nullable;

/// What is known of a case wherever it stands.
///
/// @param accepted whether triage has ever said yes: a case that is opened again goes back to the
///   waiting list, and not to triage
/// @param reopened how it was last opened again, by which a repeat is known
public record Particulars(
    Origin origin,
    CurrentRequest request,
    Household household,
    Protection protection,
    boolean accepted,
    Event.@Nullable Reopened reopened) {

  static Particulars of(Request request) {
    return new Particulars(
        Origin.of(request),
        CurrentRequest.of(request),
        Household.of(request),
        Protection.NONE,
        false,
        null);
  }

  Particulars with(CurrentRequest current) {
    return new Particulars(origin, current, household, protection, accepted, reopened);
  }

  Particulars with(Household people) {
    return new Particulars(origin, request, people, protection, accepted, reopened);
  }

  Particulars with(Protection protecting) {
    return new Particulars(origin, request, household, protecting, accepted, reopened);
  }

  Particulars accept() {
    return new Particulars(origin, request, household, protection, true, reopened);
  }

  Particulars with(Event.Reopened again) {
    return new Particulars(origin, request, household, protection, accepted, again);
  }
}
