package attune.referral.storage;

import attune.eventstore.EventTypes;
import attune.referral.domain.BreakGlass.Event;

/// What is stored of glass that was broken, by names that are for ever.
public final class GlassEventTypes {

  public static final EventTypes<Event> TYPES =
      EventTypes.of("glass", Event.class)
          .type("opened", 1, Event.Opened.class)
          .type("reviewed", 1, Event.Reviewed.class)
          .build();

  private GlassEventTypes() {}
}
