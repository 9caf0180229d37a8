package attune.eventstore.views;

import attune.eventstore.StoredEvent;

/// An event that a view can't take. Says which, and what sort of failure, never what is in it: the
/// failure's own words might.
final class StoppedAt extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoppedAt(String view, StoredEvent event, Throwable cause) {
    super(
        "%s stops at %s, %s v%d: %s"
            .formatted(view, event.id(), event.type(), event.schemaVersion(), kind(cause)));
  }

  private static String kind(Throwable cause) {
    return cause.getClass().getSimpleName();
  }
}
