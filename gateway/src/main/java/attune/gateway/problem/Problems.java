package attune.gateway.problem;

import attune.gateway.PublicUrl;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;

/// Says a problem of the catalogue as RFC 9457 has it.
@Singleton
public final class Problems {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String CORRELATION = Correlation.class.getName();

  private final Catalogue catalogue;
  private final PublicUrl publicUrl;

  Problems(Catalogue catalogue, PublicUrl publicUrl) {
    this.catalogue = catalogue;
    this.publicUrl = publicUrl;
  }

  /// The correlation of this request: the same one wherever it is asked for.
  public static Correlation correlation(RoutingContext ctx) {
    if (ctx.get(CORRELATION) instanceof Correlation known) {
      return known;
    }
    Correlation correlation = Correlation.of(ctx.request());
    ctx.put(CORRELATION, correlation);
    return correlation;
  }

  public void send(RoutingContext ctx, Code code) {
    send(ctx, code, Map.of());
  }

  /// Says a problem with members beyond the standard ones.
  public void send(RoutingContext ctx, Code code, Map<String, Object> members) {
    if (ctx.response().ended() || ctx.response().closed()) {
      return;
    }
    Correlation correlation = correlation(ctx);
    ctx.request().resume();
    ctx.response()
        .setStatusCode(status(code))
        .putHeader("Content-Type", MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .putHeader(Correlation.HEADER, correlation.id())
        .end(body(ctx, code, members));
  }

  public int status(Code code) {
    return catalogue.entry(code).status();
  }

  public Buffer body(RoutingContext ctx, Code code, Map<String, Object> members) {
    Catalogue.Entry entry = catalogue.entry(code);
    JsonObject problem =
        new JsonObject()
            .put("type", publicUrl.at("/problems/" + entry.slug()))
            .put("title", entry.title())
            .put("status", entry.status())
            .put("detail", entry.meaning())
            .put("instance", ctx.normalizedPath())
            .put("code", entry.code())
            .put("traceId", correlation(ctx).traceId());
    members.forEach(problem::put);
    return problem.toBuffer();
  }
}
