package attune.gateway.route;

import attune.gateway.PublicUrl;
import attune.gateway.problem.Correlation;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/// The headers that go on to a service. Services trust what is said about the caller's address only
/// because nothing of it can come from the caller.
@Singleton
final class Forwarded {

  private static final List<String> DROPPED =
      List.of("cookie", "forwarded", "x-real-ip", "expect", "via");

  private final PublicUrl publicUrl;

  Forwarded(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  void rewrite(MultiMap headers, HttpServerRequest from, Correlation correlation) {
    for (String name : List.copyOf(headers.names())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("x-forwarded-") || DROPPED.contains(lower)) {
        headers.remove(name);
      }
    }
    headers.set("X-Forwarded-For", from.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Host", publicUrl.authority());
    headers.set("X-Forwarded-Proto", publicUrl.scheme());
    headers.set(Correlation.HEADER, correlation.id());
    headers.set(Correlation.TRACEPARENT, correlation.traceparent());
  }
}
