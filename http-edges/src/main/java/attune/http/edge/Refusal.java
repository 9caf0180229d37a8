package attune.http.edge;

import attune.http.Correlation;
import attune.http.Problem;
import attune.http.ProblemJson;
import attune.http.RequestAttributes;
import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Says a problem where no resource has been reached.
@ApplicationScoped
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
final class Refusal {

  private final ProblemJson problems;

  Refusal(ProblemJson problems) {
    this.problems = problems;
  }

  /// Answers without reading on; whatever of the body is still under way goes with the connection.
  void send(RoutingContext context, Problem problem) {
    if (context.response().ended()) {
      return;
    }
    if (context.request().version() != HttpVersion.HTTP_2 && !context.request().isEnded()) {
      context.response().putHeader("Connection", "close");
    }
    context
        .response()
        .setStatusCode(problems.status(problem))
        .putHeader(Correlation.HEADER, RequestAttributes.correlation(context).id())
        .putHeader("Content-Type", ProblemJson.MEDIA_TYPE)
        .end(problems.body(problem, context));
  }
}
