package attune.http.edge;

import attune.http.Code;
import attune.http.Problem;
import attune.http.ProblemException;
import attune.http.ProblemJson;
import attune.http.RequestAttributes;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Whatever goes wrong in a request ends here, and leaves as a problem.
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
public final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final ProblemJson problems;
  private final Methods methods;

  ProblemMappers(ProblemJson problems, Methods methods) {
    this.problems = problems;
    this.methods = methods;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException e, RoutingContext context) {
    return answer(e.problem(), context);
  }

  @ServerExceptionMapper
  public Response noToken(UnauthorizedException e, RoutingContext context) {
    return answer(Problem.of(Code.TOKEN_MISSING), context);
  }

  @ServerExceptionMapper({
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  public Response badToken(SecurityException e, RoutingContext context) {
    return answer(Problem.of(Code.TOKEN_INVALID), context);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e, RoutingContext context) {
    return answer(Problem.of(Code.FORBIDDEN), context);
  }

  @ServerExceptionMapper
  public Response issuerIsAway(OIDCException e, RoutingContext context) {
    return answer(Problem.of(Code.BUSY).withHeader(HttpHeaders.RETRY_AFTER, "5"), context);
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException e, RoutingContext context) {
    if (e.getCause() instanceof ProblemException cause) {
      return answer(cause.problem(), context);
    }
    int status = e.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(e, context);
    }
    Set<String> allowed = methods.of(context.normalizedPath());
    boolean otherMethod =
        !allowed.isEmpty() && !allowed.contains(context.request().method().name());
    return answer(
        (status == 404 || status == 405) && otherMethod
            ? Problem.of(Code.METHOD_NOT_ALLOWED)
                .withHeader(HttpHeaders.ALLOW, String.join(", ", allowed))
            : Statuses.problem(e.getResponse()),
        context);
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable failure, RoutingContext context) {
    LOG.errorf(
        "Failed unexpectedly (trace %s): %s",
        RequestAttributes.correlation(context).traceId(), new Wordless(failure));
    return answer(Problem.of(Code.UNEXPECTED), context);
  }

  private Response answer(Problem problem, RoutingContext context) {
    int status = problems.status(problem);
    Response.ResponseBuilder response =
        Response.status(status)
            .type(ProblemJson.MEDIA_TYPE)
            .entity(problems.body(problem, context));
    problem.headers().forEach(response::header);
    if (status == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(problem));
    }
    return response.build();
  }

  /// As RFC 6750 has it: an error is named only to those who sent a token.
  private static String challenge(Problem problem) {
    boolean sent = problem.code().equals(Code.TOKEN_INVALID.name());
    return sent ? "Bearer realm=\"attune\", error=\"invalid_token\"" : "Bearer realm=\"attune\"";
  }
}
