package attune.referral.read.cases;

import attune.http.Caller;
import attune.http.Code;
import attune.http.Cursor;
import attune.http.Fault;
import attune.http.FaultCode;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Page;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.access.Viewers;
import attune.referral.domain.CaseStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The cases that somebody may see, newest first.
@Path("/v1/referrals")
@Tag(name = "Requests for involvement")
public final class CasesResource {

  private final Cases cases;
  private final Viewers viewers;
  private final Incoming incoming;

  CasesResource(Cases cases, Viewers viewers, Incoming incoming) {
    this.cases = cases;
    this.viewers = viewers;
    this.incoming = incoming;
  }

  @GET
  @RolesAllowed({
    Role.SERVICE_MANAGER,
    Role.TRIAGE,
    Role.PRACTITIONER,
    Role.SUPERVISOR,
    Role.CASE_SYSTEM,
    Role.REFERRER
  })
  @Operation(
      operationId = "listReferrals",
      summary = "List your cases, newest first",
      description =
          "A referrer's own requests, a case system's, a practitioner's cases, those of a"
              + " supervisor's supervisees, what triage has to decide, or for service managers"
              + " all.")
  public Uni<Page<CaseLine>> list(
      @Schema(implementation = CaseStatus.class) @QueryParam("status") @Nullable String status,
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    Caller caller = incoming.caller();
    @Nullable CaseStatus wanted = parsed(status);
    @Nullable UUID behind = after(cursor);
    return whose(caller)
        .chain(whose ->
            cases
                .page(whose, caller.subject(), wanted, behind, limit.value() + 1)
                .map(rows -> Page.of(rows, limit, row -> Cursor.after(row.caseId().toString())))
                .map(page -> new Page<>(lines(page.items(), whose), page.page())));
  }

  /// The role that shows most.
  private Uni<Whose> whose(Caller caller) {
    String role =
        caller.actingAs(
            List.of(
                Role.SERVICE_MANAGER,
                Role.TRIAGE,
                Role.PRACTITIONER,
                Role.SUPERVISOR,
                Role.CASE_SYSTEM,
                Role.REFERRER));
    return role.equals(Role.SUPERVISOR)
        ? viewers.of(caller).map(viewer -> new Whose.OfSupervisees(viewer.supervisees()))
        : Uni.createFrom().item(byRole(role, caller));
  }

  private static Whose byRole(String role, Caller caller) {
    return switch (role) {
      case Role.SERVICE_MANAGER -> new Whose.Everybodys();
      case Role.TRIAGE -> new Whose.Undecided();
      case Role.PRACTITIONER -> new Whose.AllocatedTo(UUID.fromString(caller.subject()));
      case Role.CASE_SYSTEM -> new Whose.KeptBy(caller.system().orElse(""));
      default -> new Whose.SentBy(caller.subject());
    };
  }

  private static List<CaseLine> lines(List<CaseRow> rows, Whose whose) {
    return rows.stream().map(row -> CaseLine.of(row, whose)).toList();
  }

  private static @Nullable CaseStatus parsed(@Nullable String status) {
    if (status == null || status.isEmpty()) {
      return null;
    }
    return Arrays.stream(CaseStatus.values())
        .filter(known -> known.name().equals(status))
        .findFirst()
        .orElseThrow(CasesResource::unknownStatus);
  }

  private static RuntimeException unknownStatus() {
    String detail =
        "is not one of " + Arrays.toString(CaseStatus.values()).replaceAll("[\\[\\]]", "");
    return Problem.of(Code.INVALID_PARAMETER)
        .with(List.of(Fault.of("status", FaultCode.UNKNOWN_CODE, detail)))
        .exception();
  }

  private static @Nullable UUID after(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.read(values -> UUID.fromString(values.getFirst()));
  }
}
