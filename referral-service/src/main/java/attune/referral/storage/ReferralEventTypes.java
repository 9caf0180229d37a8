package attune.referral.storage;

import attune.eventstore.EventTypes;
import attune.referral.domain.Referral.Event;

/// Names that were chosen once and are for ever, whatever the classes are called. A shape that
/// changes gets a new version and an upcaster; a golden file in `src/test/resources/events` holds
/// each.
public final class ReferralEventTypes {

  public static final EventTypes<Event> TYPES =
      EventTypes.of("referral", Event.class)
          .type("sent", 1, Event.Sent.class)
          .type("information-requested", 1, Event.InformationRequested.class)
          .type("answered", 1, Event.Answered.class)
          .type("accepted", 1, Event.Accepted.class)
          .type("declined", 1, Event.Declined.class)
          .type("allocated", 1, Event.Allocated.class)
          .type("closed", 1, Event.Closed.class)
          .build();

  private ReferralEventTypes() {}
}
