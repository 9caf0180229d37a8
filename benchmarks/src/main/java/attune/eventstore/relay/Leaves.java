package attune.eventstore.relay;

import attune.eventstore.StoredEvent;

/// What verifying costs.
public final class Leaves {

  private Leaves() {}

  public static byte[] of(StoredEvent event) {
    return Leaf.of(event);
  }
}
