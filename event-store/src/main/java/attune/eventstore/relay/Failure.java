package attune.eventstore.relay;

import org.jspecify.annotations.Nullable;

/// A failure as it may be logged.
final class Failure {

  /// Its class and, of our own alone, its words: those of a library may quote what it was given.
  static String named(Throwable failure) {
    Throwable root = root(failure);
    String name = root.getClass().getSimpleName();
    return root instanceof IllegalStateException ? name + ": " + root.getMessage() : name;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    @Nullable Throwable cause = failure.getCause();
    while (cause != null) {
      root = cause;
      cause = root.getCause();
    }
    return root;
  }

  private Failure() {}
}
