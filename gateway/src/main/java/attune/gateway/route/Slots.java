package attune.gateway.route;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/// The places at one service. Whoever finds none waits in a line: a short one, for a short time,
/// and only while they are still there. All that has nothing to do with how the service is.
final class Slots {

  /// There was no place, and nothing was sent.
  static final class NoneFree extends Exception {
    private NoneFree() {
      super("Too many requests at once", null, false, false);
    }
  }

  private record Waiting(Context context, Promise<Void> turn) {}

  private final RouteSettings.Queue settings;
  private final Deque<Waiting> line = new ArrayDeque<>();
  private int free;

  Slots(int places, RouteSettings.Queue settings) {
    this.free = places;
    this.settings = settings;
  }

  /// A place, at once or soon. It is given back when the request is answered, or its caller gone.
  Future<Void> take(RoutingContext ctx) {
    return turn(ctx)
        .compose(_ -> {
          if (ctx.response().closed()) {
            give();
            return Future.failedFuture(new NoneFree());
          }
          AtomicBoolean given = new AtomicBoolean();
          ctx.addEndHandler(_ -> {
            if (given.compareAndSet(false, true)) {
              give();
            }
          });
          return Future.succeededFuture();
        });
  }

  private synchronized Future<Void> turn(RoutingContext ctx) {
    if (free > 0) {
      free--;
      return Future.succeededFuture();
    }
    if (line.size() >= settings.length()) {
      return Future.failedFuture(new NoneFree());
    }
    Waiting waiting = new Waiting(ctx.vertx().getOrCreateContext(), Promise.promise());
    line.add(waiting);
    ctx.addEndHandler(_ -> leave(waiting));
    ctx.vertx()
        .setTimer(
            settings.waitAtMost().toMillis(),
            _ -> {
              if (leave(waiting)) {
                waiting.turn().fail(new NoneFree());
              }
            });
    return waiting.turn().future();
  }

  private synchronized boolean leave(Waiting waiting) {
    return line.remove(waiting);
  }

  private synchronized void give() {
    Waiting next = line.poll();
    if (next == null) {
      free++;
    } else {
      next.context().runOnContext(_ -> next.turn().complete());
    }
  }
}
