package attune.eventstore;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Transactions on the service's own database, on a request or off it.
@Singleton
public final class Transactions {

  private final Mutiny.SessionFactory sessions;
  private final Vertx vertx;

  Transactions(Mutiny.SessionFactory sessions, Vertx vertx) {
    this.sessions = sessions;
    this.vertx = vertx;
  }

  /// Runs `work` in a transaction of its own: committed before the result is seen, rolled back if
  /// the work fails.
  ///
  /// Hibernate Reactive keeps the session in the Vert.x context, and joins one that it finds there.
  /// A context of its own makes sure that this is a new one, also for a retry, for two commands of
  /// one request, and where there is no request at all. The result is seen on the caller's context.
  public <T> Uni<T> run(Function<Mutiny.StatelessSession, Uni<T>> work) {
    return Uni.createFrom()
        .emitter(result -> {
          Executor caller = current();
          newContext()
              .runOnContext(_ ->
                  sessions
                      .withStatelessTransaction((session, _) -> work.apply(session))
                      .subscribe()
                      .with(
                          item -> caller.execute(() -> result.complete(item)),
                          failure -> caller.execute(() -> result.fail(failure))));
        });
  }

  private Context newContext() {
    Context root = vertx.getOrCreateContext();
    Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(root));
    VertxContextSafetyToggle.setContextSafe(context, true);
    return context;
  }

  private static Executor current() {
    @Nullable Context context = Vertx.currentContext();
    return context == null ? Runnable::run : on(context);
  }

  private static Executor on(Context context) {
    return task -> context.runOnContext(_ -> task.run());
  }
}
