package attune.referral.read.staff;

import attune.http.Cursor;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Page;
import attune.referral.access.Role;
import attune.referral.access.Viewers;
import attune.referral.domain.Absence;
import attune.referral.domain.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who has how many families, and how many they can take on.
@Path("/v1/staff")
@Tag(name = "Staff")
public final class CaseloadResource {

  /// @param version for If-Match
  /// @param cases how many families they work with, of those that the reader may see
  /// @param away what is over by now left out
  record Practitioner(
      @Schema(description = "Their Keycloak subject id") UUID practitionerId,
      @Schema(description = "For If-Match; 0 if nothing was ever said of them") long version,
      @Nullable Integer capacity,
      long cases,
      @Nullable Stage stage,
      @Nullable UUID supervisor,
      boolean outsideSupervisor,
      @Nullable LocalDate supervisionUntil,
      List<Absence> away) {

    static Practitioner of(Caseloads.Caseload caseload, LocalDate today) {
      @Nullable StaffRow known = caseload.known();
      if (known == null) {
        return new Practitioner(
            caseload.practitioner(), 0, null, caseload.cases(), null, null, false, null, List.of());
      }
      return new Practitioner(
          known.practitioner(),
          known.version(),
          known.capacity(),
          caseload.cases(),
          known.stage(),
          known.supervisor(),
          known.outside(),
          known.supervisionUntil(),
          known.away().stream().filter(absence -> !absence.until().isBefore(today)).toList());
    }
  }

  private final Caseloads caseloads;
  private final Viewers viewers;
  private final Incoming incoming;
  private final Clock clock;

  CaseloadResource(Caseloads caseloads, Viewers viewers, Incoming incoming, Clock clock) {
    this.caseloads = caseloads;
    this.viewers = viewers;
    this.incoming = incoming;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Role.SERVICE_MANAGER, Role.SUPERVISOR})
  @Operation(
      operationId = "listStaff",
      summary = "List practitioners with what they can take on and what they have",
      description =
          "Service managers see everybody of whom something is known or who works with a family;"
              + " supervisors see those whom they supervise today.")
  public Uni<Page<Practitioner>> list(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    String reader = incoming.caller().subject();
    @Nullable UUID after = after(cursor);
    return among()
        .chain(among -> caseloads.page(reader, among.of(), after, limit.value() + 1))
        .map(found ->
            Page.of(found, limit, one -> Cursor.after(one.practitioner().toString()))
                .map(one -> Practitioner.of(one, LocalDate.now(clock))));
  }

  /// @param of whom to look among; null for everybody
  private record Among(@Nullable Set<UUID> of) {}

  private Uni<Among> among() {
    return incoming.caller().is(Role.SERVICE_MANAGER)
        ? Uni.createFrom().item(new Among(null))
        : viewers.of(incoming.caller()).map(viewer -> new Among(viewer.supervisees()));
  }

  private static @Nullable UUID after(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.read(values -> UUID.fromString(values.getFirst()));
  }
}
