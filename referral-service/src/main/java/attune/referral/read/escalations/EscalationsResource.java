package attune.referral.read.escalations;

import attune.http.Cursor;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Page;
import attune.referral.access.Role;
import attune.referral.access.Viewers;
import attune.referral.read.escalations.Escalations.After;
import attune.referral.read.escalations.Escalations.Told;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the reader was told in confidence.
@Path("/v1/escalations")
@Tag(name = "Protection")
public final class EscalationsResource {

  private final Escalations escalations;
  private final Viewers viewers;
  private final Incoming incoming;

  EscalationsResource(Escalations escalations, Viewers viewers, Incoming incoming) {
    this.escalations = escalations;
    this.viewers = viewers;
    this.incoming = incoming;
  }

  @GET
  @RolesAllowed({
    Role.SERVICE_MANAGER,
    Role.TRIAGE,
    Role.PRACTITIONER,
    Role.SUPERVISOR,
    Role.DATA_PROTECTION
  })
  @Operation(
      operationId = "listEscalations",
      summary = "List the cases that you were told are escalated, the latest first",
      description =
          "Only those that name you, while you see the case; why is told in the case itself. Nobody"
              + " learns here of what others were told.")
  public Uni<Page<Told>> list(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    After after = after(cursor);
    return viewers
        .of(incoming.caller())
        .chain(reader -> escalations.toldTo(reader, after, limit.value() + 1))
        .map(told -> Page.of(told, limit, EscalationsResource::cursor));
  }

  private static Cursor cursor(Told last) {
    return Cursor.after(last.at().toString(), last.caseId().toString());
  }

  private static After after(@Nullable Cursor cursor) {
    return cursor == null
        ? After.BEGINNING
        : cursor.read(values ->
            new After(Cursor.instant(values.getFirst()), UUID.fromString(values.getLast())));
  }
}
