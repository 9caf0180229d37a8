package attune.gateway.failure;

import attune.gateway.referral.ReferralProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.ForbiddenException;
import io.vertx.circuitbreaker.OpenCircuitException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/// The pages for what can go wrong, and which one a failure gets.
public enum ErrorPage {
  UNREADABLE(400),
  NOT_FOUND(404),
  NOT_ALLOWED(405),
  TOO_LARGE(413),
  FORBIDDEN(403),
  EXPIRED(403),
  UNAVAILABLE(503),
  FAILED(500);

  /// When to ask again where nothing says it better.
  static final String A_MINUTE = "60";

  private final int status;

  ErrorPage(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  static ErrorPage of(Throwable failure) {
    return switch (failure) {
      case ReferralProblem problem -> of(problem.status());
      case WebApplicationException answer -> of(answer.getResponse().getStatus());
      case ForbiddenException _ -> FORBIDDEN;
      case AuthenticationCompletionException _ -> EXPIRED;
      case ProcessingException _, OIDCException _ -> UNAVAILABLE;
      case IOException _, TimeoutException _, OpenCircuitException _ -> UNAVAILABLE;
      default -> failure.getCause() == null ? FAILED : of(failure.getCause());
    };
  }

  static ErrorPage of(int status) {
    return switch (status) {
      case 403 -> FORBIDDEN;
      case 400, 404, 406, 410 -> NOT_FOUND;
      case 405 -> NOT_ALLOWED;
      case 413 -> TOO_LARGE;
      case 401, 415 -> EXPIRED;
      case 429, 502, 503, 504 -> UNAVAILABLE;
      default -> FAILED;
    };
  }
}
