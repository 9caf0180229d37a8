package attune.consent.storage;

import attune.consent.domain.ConsentPolicy.Event;
import attune.eventstore.EventTypes;

/// What is stored of policies, by names that are for ever.
public final class PolicyEventTypes {

  public static final EventTypes<Event> TYPES =
      EventTypes.of("policy", Event.class)
          .type("proposed", 1, Event.Proposed.class)
          .type("approved", 1, Event.Approved.class)
          .type("discarded", 1, Event.Discarded.class)
          .build();

  private PolicyEventTypes() {}
}
