package attune.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What becomes of a body that was refused before it was read. Its sender gets to see the answer
/// only while we read on (RFC 9112, 9.6); who has not ended by and by is hung up on, or announcing
/// much and sending little would keep a connection for as long as one likes.
@Singleton
public final class UnreadBody {

  private final Duration patience;

  UnreadBody(@ConfigProperty(name = "attune.unread-body-for-at-most") Duration patience) {
    this.patience = patience;
  }

  /// To be called beside the answer that refuses.
  public void readOn(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    ctx.vertx().setTimer(patience.toMillis(), _ -> hangUpOn(request));
  }

  private static void hangUpOn(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }
}
