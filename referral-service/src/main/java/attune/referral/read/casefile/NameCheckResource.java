package attune.referral.read.casefile;

import attune.http.Code;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.domain.CaseReference;
import attune.referral.domain.Referral;
import attune.referral.domain.Referral.State;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.cases.Cases;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who is in the case that somebody on the telephone names. A POST, because references are not for
/// addresses, which end up in logs.
@Path("/v1/name-checks")
@Tag(name = "Duty")
public final class NameCheckResource {

  record NameCheck(
      @Schema(description = "The case's name among people", examples = "VIG-26-7K3QX")
          @NotBlank @Size(max = 40) String reference) {}

  private final Cases cases;
  private final SeenCases seenCases;
  private final CaseFileProjection projection;

  NameCheckResource(Cases cases, SeenCases seenCases, TriagePolicy policy) {
    this.cases = cases;
    this.seenCases = seenCases;
    this.projection = new CaseFileProjection(new Referral(policy));
  }

  @POST
  @RolesAllowed(Role.DUTY)
  @Operation(
      operationId = "checkNames",
      summary = "Find out who is in a case, by its reference",
      description = "Enough to know whom somebody on the telephone speaks of, and no more.")
  @Extension(name = "x-changes-nothing", value = "true")
  @Extension(name = "x-not-found", value = "true")
  public Uni<CaseShown.Names> check(NameCheck body) {
    return CaseReference.parse(body.reference())
        .map(cases::find)
        .orElseGet(() -> Uni.createFrom().nullItem())
        .onItem()
        .ifNull()
        .failWith(NameCheckResource::notFound)
        .chain(row -> seenCases.find(Objects.requireNonNull(row).caseId(), null))
        .map(this::names);
  }

  /// Data protection knows that a restricted case is there, but not who is in it: somebody who is
  /// on duty as well learns no more here.
  private CaseShown.Names names(SeenCases.Seen seen) {
    if (!(seen.state() instanceof State.Case known)
        || !known.about().protection().admits(seen.subject())) {
      throw notFound();
    }
    CaseFile file = Objects.requireNonNull(projection.replay(seen.history()));
    return new Telling(file, seen.subject()).names();
  }

  private static RuntimeException notFound() {
    return Problem.of(Code.NOT_FOUND).exception();
  }
}
