package attune.eventstore.consumer;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose doing a failure is: the message's for good, the handler's perhaps, or a connection's.
final class Blame {

  /// PostgreSQL's classes of errors that pass: connection, serialisation, resources, locks,
  /// shutdown.
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

  /// A handler failed; what failed around it (claim, commit) is never the message's doing.
  static final class HandlerFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    HandlerFailed(Throwable cause) {
      super(cause);
    }
  }

  /// Why to park a message: at once if trying again can't help, else after the last attempt.
  static Optional<String> reasonToPark(Throwable failure, boolean lastAttempt) {
    return hopeless(failure)
        .or(() -> lastAttempt && counts(failure) ? Optional.of(named(failure)) : Optional.empty());
  }

  private static Optional<String> hopeless(Throwable failure) {
    return causes(failure)
        .flatMap(cause ->
            switch (cause) {
              case Unhandleable unhandleable -> Stream.of(unhandleable.getMessage());
              case JacksonException _ -> Stream.of("UNREADABLE: data");
              default -> Stream.<String>empty();
            })
        .findFirst();
  }

  /// Whether it counts against the message: its handler failed, and not for want of a connection.
  static boolean counts(Throwable failure) {
    return causes(failure).anyMatch(HandlerFailed.class::isInstance)
        && causes(failure).noneMatch(Blame::passes);
  }

  /// Only the class, and the database's code: a message of a library may quote what it was given.
  static String named(Throwable failure) {
    Throwable last = causes(failure).reduce((_, cause) -> cause).orElse(failure);
    return ("FAILED: " + last.getClass().getSimpleName() + " " + sqlState(last)).strip();
  }

  private static boolean passes(Throwable cause) {
    return switch (cause) {
      case JacksonException _ -> false;
      case IOException _ -> true;
      case TimeoutException _ -> true;
      case io.smallrye.mutiny.TimeoutException _ -> true;
      case PgException _, SQLException _ -> PASSING.stream().anyMatch(sqlState(cause)::startsWith);
      case VertxException _ -> true;
      default -> false;
    };
  }

  /// Empty if there is none. Hibernate Reactive hands on what the database says as JDBC's
  /// exception.
  private static String sqlState(Throwable cause) {
    @Nullable String state =
        switch (cause) {
          case PgException error -> error.getSqlState();
          case SQLException error -> error.getSQLState();
          default -> null;
        };
    return state == null ? "" : state;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private Blame() {}
}
