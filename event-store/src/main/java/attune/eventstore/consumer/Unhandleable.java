package attune.eventstore.consumer;

/// Says that a message will never be handled as it is, however often it is tried.
public final class Unhandleable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// @param reason a code, and after a colon what it is about; shown to people, so nothing personal
  public Unhandleable(String reason) {
    super(reason);
  }
}
