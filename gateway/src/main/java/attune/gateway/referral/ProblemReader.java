package attune.gateway.referral;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Makes an exception of every answer that is not a success, with what the problem says.
public final class ProblemReader implements ResponseExceptionMapper<ReferralProblem> {
  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }

  @Override
  public ReferralProblem toThrowable(Response response) {
    return new ReferralProblem(
        response.getStatus(),
        Problem.of(response),
        response.getHeaderString(HttpHeaders.RETRY_AFTER));
  }
}
