package attune.eventstore;

import java.util.Set;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// A command's transaction that came to nothing because of somebody else's.
final class NotWritten extends RuntimeException {

  private static final long serialVersionUID = 1;

  enum Why {
    /// The stream moved on, or somebody took the same key: another try decides anew.
    CONFLICT,
    /// Somebody held a lock for longer than we wait.
    HELD_UP
  }

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String DEADLOCK = "40P01";
  private static final String LOCK_TIMEOUT = "55P03";

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

  static boolean isHeldUp(Throwable failure) {
    return failure instanceof NotWritten not && not.why == Why.HELD_UP;
  }

  /// Tells by constraint and SQL state whether others were in the way; anything else, a view's own
  /// constraint for one, stays the failure it is.
  static Throwable of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JDBCException database) {
        @Nullable Why why = why(database);
        return why == null ? failure : new NotWritten(why, failure);
      }
    }
    return failure;
  }

  private static @Nullable Why why(JDBCException failure) {
    return switch (failure.getSQLState()) {
      case UNIQUE_VIOLATION ->
          failure instanceof ConstraintViolationException violation
                  && OURS.contains(violation.getConstraintName())
              ? Why.CONFLICT
              : null;
      case DEADLOCK -> Why.CONFLICT;
      case LOCK_TIMEOUT -> Why.HELD_UP;
      default -> null;
    };
  }
}
