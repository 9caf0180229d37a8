package attune.referral.read.copy;

import attune.http.Code;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.access.Sight;
import attune.referral.domain.Delivery;
import attune.referral.domain.Household;
import attune.referral.domain.Person;
import attune.referral.domain.Referral.State;
import attune.referral.domain.ToldTo;
import attune.referral.read.casefile.SeenCases;
import attune.referral.read.casefile.SeenCases.Seen;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What may leave the system for one person in the family, for letters, prints and exports.
@Path("/v1/referrals/{caseId}/copies/{personId}")
@Tag(name = "People")
public final class CopyResource {

  private final SeenCases cases;

  CopyResource(SeenCases cases) {
    this.cases = cases;
  }

  @GET
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE, Role.SUPERVISOR})
  @Operation(
      operationId = "copyForRecipient",
      summary = "Read what may be sent to one person in the family",
      description =
          "Checked against everything that must be kept from them. KEPT_FROM_RECIPIENT: nothing may"
              + " be sent to them, not even that there is a case.")
  @Extension(
      name = "x-refusals",
      value = "KEPT_FROM_RECIPIENT NOT_BY_LETTER MAY_BE_OPENED_BY_OTHERS LETTERS_STOPPED")
  public Uni<Copy> copy(@PathParam("caseId") UUID caseId, @PathParam("personId") UUID personId) {
    return cases.find(caseId, null).map(seen -> copy(seen, personId));
  }

  private static void refuseUnlessSafe(Delivery delivery) {
    switch (delivery) {
      case BY_POST, BY_HAND -> {}
      case NOT_BY_LETTER -> throw Problem.of(Refusal.NOT_BY_LETTER.name()).exception();
      case MAY_BE_OPENED_BY_OTHERS ->
          throw Problem.of(Refusal.MAY_BE_OPENED_BY_OTHERS.name()).exception();
    }
  }

  private static Copy copy(Seen seen, UUID personId) {
    if (seen.sight() != Sight.WHOLE || !(seen.state() instanceof State.Case known)) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    Household household = known.about().household();
    Person recipient =
        household.people().stream()
            .filter(person -> person.id().equals(personId))
            .findFirst()
            .orElseThrow(() -> Problem.of(Code.NOT_FOUND).exception());
    ToldTo toldTo = household.toldTo(personId);
    if (!toldTo.anything()) {
      throw Problem.of(Refusal.KEPT_FROM_RECIPIENT.name()).exception();
    }
    UUID focusChild = known.about().origin().focusChild();
    if (household.died().containsKey(personId) || household.died().containsKey(focusChild)) {
      throw Problem.of(Refusal.LETTERS_STOPPED.name()).exception();
    }
    refuseUnlessSafe(household.letterTo(recipient));
    return Copy.of(seen.request(), known, recipient, toldTo);
  }
}
