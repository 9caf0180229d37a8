package attune.eventstore.views;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Failures as they may be told: in our own words, else by their kind alone, since a library's
/// words may quote what it was given.
final class Failures {

  private Failures() {}

  static String words(Throwable failure) {
    @Nullable Throwable inner = failure.getCause();
    Throwable cause = failure instanceof CompletionException && inner != null ? inner : failure;
    return cause instanceof StoppedAt stopped
        ? String.valueOf(stopped.getMessage())
        : cause.getClass().getSimpleName();
  }
}
