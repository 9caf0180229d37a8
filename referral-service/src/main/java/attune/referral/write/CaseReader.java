package attune.referral.write;

import attune.eventstore.Reader;
import attune.referral.access.Sight;
import attune.referral.access.Told;
import attune.referral.access.Viewer;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import java.util.UUID;

/// Somebody who does something with a case in one of their roles. What others did meanwhile is told
/// to them by the rule of its history, and nothing else is in their way.
///
/// @param needed how much of the case that role has to see
record CaseReader(String role, Viewer viewer, UUID caseId, Sight needed)
    implements Reader<Event, State> {

  @Override
  public boolean sees(State state) {
    return Sight.acting(role, viewer, caseId, state).compareTo(needed) >= 0;
  }

  @Override
  public boolean isTold(Event event, State state) {
    return Told.of(event).to(Sight.of(viewer, caseId, state), viewer.caller().subject());
  }
}
