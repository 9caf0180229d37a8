package attune.http.trial;

import attune.http.AsOf;
import attune.http.Caller;
import attune.http.Cursor;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Serves tea, to those whose role allows it.
@Path("/v1/teas")
public final class TeaResource {

  static final AtomicInteger BREWED = new AtomicInteger();

  private final Incoming incoming;

  TeaResource(Incoming incoming) {
    this.incoming = incoming;
  }

  @POST
  @Extension(name = "x-no-version", value = "true")
  @RolesAllowed("drinker")
  public Uni<Map<String, Object>> brew(Tea tea) {
    String key = incoming.idempotencyKey().value();
    BREWED.incrementAndGet();
    return Uni.createFrom()
        .item(
            Map.of(
                "key", key,
                "guests", tea.guests().size(),
                "fingerprint", incoming.fingerprint().hex()));
  }

  @POST
  @Path("{id}/sips")
  @Extension(name = "x-refusals", value = "SERVICE_TOO_SLOW")
  @RolesAllowed("drinker")
  public Uni<Long> sip(@PathParam("id") UUID id, Sip sip) {
    return Uni.createFrom().item(incoming.ifMatch().version());
  }

  @GET
  @RolesAllowed("drinker")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<String> list(
      @QueryParam("asOf") @Nullable AsOf asOf,
      @Schema(implementation = Tea.Kind.class) @QueryParam("kind") @Nullable String kind,
      @QueryParam("cursor") @Nullable Cursor cursor,
      @QueryParam("limit") @DefaultValue("50") Limit limit) {
    return Uni.createFrom().item(asOf + " " + cursor + " " + limit);
  }

  @GET
  @Path("me")
  @RolesAllowed("drinker")
  public Caller me() {
    return incoming.caller();
  }

  @GET
  @Path("spilled")
  @RolesAllowed("drinker")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<String> spill() {
    return Uni.createFrom().failure(new IllegalStateException("Key (name)=(Lowenna) exists"));
  }

  @GET
  @Path("taken")
  @RolesAllowed("drinker")
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<String> taken() {
    return Uni.createFrom()
        .failure(Problem.of("STALE").with("version", 4).because("Drunk by another.").exception());
  }

  @GET
  @Path("forgotten")
  @Produces(MediaType.APPLICATION_JSON)
  public String nobodySaidWhoMay() {
    return "closed by default";
  }

  public record Sip() {}
}
