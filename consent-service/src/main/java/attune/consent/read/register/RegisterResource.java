package attune.consent.read.register;

import attune.consent.access.Cases;
import attune.consent.access.Sight;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.Policies;
import attune.consent.read.Registers;
import attune.eventsourcing.Recorded;
import attune.http.AsOf;
import attune.http.Code;
import attune.http.IfMatch;
import attune.http.Page;
import attune.http.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// One register and its history, as much of it as the reader may see today.
@Path("/v1/consent-registers/{caseId}")
@Authenticated
@Tag(name = "Registers")
public final class RegisterResource {

  private final Registers registers;
  private final Cases cases;
  private final Policies policies;
  private final Clock clock;

  RegisterResource(Registers registers, Cases cases, Policies policies, Clock clock) {
    this.registers = registers;
    this.cases = cases;
    this.policies = policies;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "readRegister",
      summary = "Read a consent register, now or as it was",
      description =
          "The practitioner, their supervisor and service managers see the whole; data protection"
              + " what there is of film; referrer, case system and triage whether filming may go"
              + " ahead, and not who said no; duty the people by their ids.")
  @APIResponse(
      responseCode = "200",
      description = "The register; what is not yours to see is absent",
      content = @Content(schema = @Schema(implementation = RegisterShown.class)))
  public Uni<RestResponse<RegisterShown>> read(
      @PathParam("caseId") UUID caseId, @QueryParam("asOf") @Nullable AsOf asOf) {
    return cases
        .seen(caseId)
        .chain(seen ->
            registers.history(caseId).map(history -> told(known(until(history, asOf)), seen, asOf)))
        .map(shown ->
            RestResponse.ResponseBuilder.ok(shown)
                .header(HttpHeaders.ETAG, IfMatch.etag(shown.version()))
                .build());
  }

  @GET
  @Path("history")
  @Operation(
      operationId = "readRegisterHistory",
      summary = "Read what happened on a register, in order",
      description = "For those who see the whole of it.")
  public Uni<Page<HistoryEntry>> history(
      @PathParam("caseId") UUID caseId, @QueryParam("asOf") @Nullable AsOf asOf) {
    return cases
        .seen(caseId)
        .invoke(RegisterResource::mustSeeTheWhole)
        .chain(() -> registers.history(caseId))
        .map(history -> until(history, asOf))
        .invoke(this::known)
        .map(history -> Page.whole(history.stream().map(HistoryEntry::of).toList()));
  }

  private RegisterShown told(State.Known known, Cases.Seen seen, @Nullable AsOf asOf) {
    Instant at = asOf == null ? clock.instant() : asOf.instant();
    return new Telling(known, seen, at, policies.at(at)).told();
  }

  private static List<Recorded<Event>> until(List<Recorded<Event>> history, @Nullable AsOf asOf) {
    return asOf == null ? history : Registers.until(history, asOf.instant());
  }

  /// The case may be known and its people not yet: then there is no register so far.
  private State.Known known(List<Recorded<Event>> history) {
    return switch (registers.folded(history)) {
      case State.None _ -> throw Problem.of(Code.NOT_FOUND).exception();
      case State.Known known -> known;
    };
  }

  private static void mustSeeTheWhole(Cases.Seen seen) {
    if (seen.sight() != Sight.WHOLE) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
  }
}
