package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// What referral-service could not take in of what others told it.
@Path("/v1/referral-parked-messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "referral-service")
@RegisterProvider(ViewersToken.class)
@RegisterProvider(ProblemReader.class)
public interface ParkedMessages {

  /// The order to handle a key's messages after all.
  record Order(String source, String key) {}

  /// What came of it.
  ///
  /// @param reason why it stopped, as a code; absent if it did not
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Redelivery(int handled, long waiting, @Nullable String reason) {}

  @GET
  Listing<ParkedKey> list(
      @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

  @POST
  @Path("/redeliveries")
  Redelivery redeliver(@HeaderParam("Idempotency-Key") String idempotencyKey, Order order);
}
