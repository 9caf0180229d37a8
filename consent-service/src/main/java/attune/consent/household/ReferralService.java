package attune.consent.household;

import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What we ask of referral-service, with this service's own account.
@RegisterRestClient(configKey = "referral-service")
@RegisterProvider(OidcClientRequestReactiveFilter.class)
@Path("/v1/referrals")
public interface ReferralService {

  @GET
  @Path("{caseId}/household")
  Uni<Household> household(@PathParam("caseId") UUID caseId);
}
