package attune.eventstore.sealing;

/// A sealed value was changed, moved, or sealed with another key.
public final class BrokenSeal extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenSeal() {
    super("A sealed value does not belong where it is");
  }
}
