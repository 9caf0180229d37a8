package attune.eventstore;

import io.vertx.pgclient.PgException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A command's transaction that came to nothing because of somebody else's.
final class NotWritten extends RuntimeException {

  private static final long serialVersionUID = 1;

  enum Why {
    /// The stream moved on, or somebody took the same key: another try decides anew.
    CONFLICT,
    /// The same request is still running after as long as we wait for a lock.
    TWIN_IS_RUNNING,
    /// Something else held us up for as long as we wait for a lock.
    HELD_UP
  }

  private static final Set<String> OURS =
      Set.of("event_version", "idempotency_once", "natural_key_once");

  private final Why why;

  private NotWritten(Why why, @Nullable Throwable cause) {
    super(why.name(), cause, false, false);
    this.why = why;
  }

  static NotWritten conflict() {
    return new NotWritten(Why.CONFLICT, null);
  }

  static boolean isConflict(Throwable failure) {
    return failure instanceof NotWritten not && not.why == Why.CONFLICT;
  }

  Why why() {
    return why;
  }

  /// Tells by constraint and SQL state whether others were in the way; anything else, a view's own
  /// constraint for one, stays the failure it is.
  static Throwable of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException pg) {
        @Nullable Why why = why(pg);
        return why == null ? failure : new NotWritten(why, failure);
      }
    }
    return failure;
  }

  private static @Nullable Why why(PgException pg) {
    return switch (pg.getSqlState()) {
      case "23505" -> OURS.contains(pg.getConstraint()) ? Why.CONFLICT : null;
      case "40P01", "40001" -> Why.CONFLICT;
      case "55P03" ->
          String.valueOf(pg.getWhere()).contains("\"idempotency\"")
              ? Why.TWIN_IS_RUNNING
              : Why.HELD_UP;
      default -> null;
    };
  }
}
