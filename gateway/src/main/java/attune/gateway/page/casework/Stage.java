package attune.gateway.page.casework;

/// A stop on a case's way.
///
/// @param state in words: what a colour or a shape says is said here too
/// @param date when it began or ended; empty if that is still to come
public record Stage(String name, Where where, String state, String date) {
  public enum Where {
    DONE,
    NOW,
    AHEAD;

    /// The end of the class that draws it.
    public String css() {
      return switch (this) {
        case DONE -> "done";
        case NOW -> "now";
        case AHEAD -> "ahead";
      };
    }
  }
}
