package attune.eventstore.consumer;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

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

  /// Only the class: a message of a library may quote what it was given.
  static String named(Throwable failure) {
    return "FAILED: "
        + causes(failure).reduce((_, last) -> last).orElse(failure).getClass().getSimpleName();
  }

  private static boolean passes(Throwable cause) {
    return switch (cause) {
      case JacksonException _ -> false;
      case IOException _ -> true;
      case TimeoutException _ -> true;
      case io.smallrye.mutiny.TimeoutException _ -> true;
      case PgException error ->
          error.getSqlState() != null && PASSING.contains(error.getSqlState().substring(0, 2));
      case VertxException _ -> true;
      default -> false;
    };
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private Blame() {}
}
