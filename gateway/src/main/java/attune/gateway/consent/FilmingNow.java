package attune.gateway.consent;

import attune.gateway.referral.ProblemReader;
import attune.gateway.referral.ViewersToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What blocks filming, for the header of every page of a case: waited for only shortly, so that
/// the case can be read while consent-service is slow.
@Path("/v1/consent-registers/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "filming-now")
@RegisterProvider(ViewersToken.class)
@RegisterProvider(ProblemReader.class)
public interface FilmingNow {

  @GET
  ConsentRegister read(@PathParam("caseId") String caseId);
}
