package attune.referral.storage;

import attune.eventstore.EventTypes;
import attune.referral.domain.Staff.Event;

/// What is stored of practitioners, by names that are for ever.
public final class StaffEventTypes {

  public static final EventTypes<Event> TYPES =
      EventTypes.of("staff", Event.class)
          .type("capacity-set", 1, Event.CapacitySet.class)
          .type("stage-reached", 1, Event.StageReached.class)
          .type("supervisor-named", 1, Event.SupervisorNamed.class)
          .type("supervision-ended", 1, Event.SupervisionEnded.class)
          .type("went-away", 1, Event.WentAway.class)
          .type("came-back", 1, Event.CameBack.class)
          .build();

  private StaffEventTypes() {}
}
