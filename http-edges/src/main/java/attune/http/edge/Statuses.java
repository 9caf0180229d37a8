package attune.http.edge;

import attune.http.Code;
import attune.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// What JAX-RS itself refuses, as problems of the catalogue.
final class Statuses {

  private Statuses() {}

  static Problem problem(Response response) {
    Problem problem = Problem.of(code(response.getStatus()));
    String allow = response.getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow);
  }

  private static Code code(int status) {
    return switch (status) {
      case 401 -> Code.TOKEN_MISSING;
      case 403 -> Code.FORBIDDEN;
      case 404 -> Code.NOT_FOUND;
      case 405 -> Code.METHOD_NOT_ALLOWED;
      case 406 -> Code.NOT_ACCEPTABLE;
      case 413 -> Code.BODY_TOO_LARGE;
      case 415 -> Code.UNSUPPORTED_MEDIA_TYPE;
      default -> Code.BAD_REQUEST;
    };
  }
}
