package attune.referral.write;

import attune.eventstore.NaturalKey;
import attune.http.Caller;
import attune.http.Code;
import attune.http.Fault;
import attune.http.FaultCode;
import attune.http.Incoming;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.domain.CaseReference;
import attune.referral.read.cases.Cases;
import attune.referral.storage.CaseKeys;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where a case begins.
@Path("/v1/referrals")
@Tag(name = "Requests for involvement")
public final class SendResource {

  private final CaseCommands commands;
  private final Cases cases;
  private final Incoming incoming;
  private final Now now;
  private final SecureRandom random = new SecureRandom();

  SendResource(CaseCommands commands, Cases cases, Incoming incoming, Now now) {
    this.commands = commands;
    this.cases = cases;
    this.incoming = incoming;
    this.now = now;
  }

  @POST
  @RolesAllowed({Role.REFERRER, Role.CASE_SYSTEM})
  @Operation(
      operationId = "send",
      summary = "Send a request for involvement",
      description =
          "The same request again is the same case, for ever: by the sender and its"
              + " requestReference, and for a case system by its own reference of the family.")
  @APIResponse(
      responseCode = "201",
      description = "A new case",
      content = @Content(schema = @Schema(implementation = Answered.class)))
  @APIResponse(
      responseCode = "200",
      description = "The case that this request began before",
      content = @Content(schema = @Schema(implementation = Answered.class)))
  @Extension(
      name = "x-refusals",
      value =
          "ALREADY_SENT INCOMPLETE NOT_ONE_FOCUS_CHILD PROFESSION_NOT_ELIGIBLE"
              + " OUTSIDE_AGES_OF_PROFESSION EXPECTED_DATE_NOT_NEAR"
              + " RESPONSIBILITY_BEFORE_BIRTH")
  public Uni<Response> send(SendRequest body) {
    Caller caller = incoming.caller();
    String role = caller.actingAs(List.of(Role.CASE_SYSTEM, Role.REFERRER));
    if (role.equals(Role.CASE_SYSTEM)) {
      checkSystem(caller, body.caseReference());
    }
    @Nullable String subject = role.equals(Role.REFERRER) ? caller.subject() : null;
    Instant at = now.instant();
    String content = incoming.fingerprint().hex();
    List<NaturalKey> keys = keys(caller, subject, body);
    return freeReference()
        .map(reference -> new Sending(body, subject, reference, content, at).command())
        .chain(command -> commands.open(TimeOrderedId.at(at), command, role, keys));
  }

  /// A case system speaks for itself alone.
  private static void checkSystem(Caller caller, SendRequest.@Nullable KeptIn kept) {
    if (kept == null) {
      throw Problem.of(Code.INVALID_BODY)
          .with(List.of(Fault.of("/caseReference", FaultCode.MISSING, "has to be there")))
          .exception();
    }
    if (!caller.system().equals(Optional.of(kept.system()))) {
      throw Problem.of(Code.FORBIDDEN).exception();
    }
  }

  /// Only a case system claims its name for the family: from anybody else it is something written,
  /// and whether there is such a case would be told by the refusal.
  private static List<NaturalKey> keys(Caller caller, @Nullable String subject, SendRequest body) {
    List<NaturalKey> keys = new ArrayList<>();
    keys.add(
        subject == null
            ? CaseKeys.ofSystem(caller, body.requestReference())
            : CaseKeys.ofPerson(caller, body.requestReference()));
    SendRequest.@Nullable KeptIn kept = body.caseReference();
    if (subject == null && kept != null) {
      keys.add(CaseKeys.keptIn(kept.system(), kept.reference()));
    }
    return keys;
  }

  private Uni<CaseReference> freeReference() {
    CaseReference drawn = CaseReference.draw(Year.from(now.today()), random);
    return cases
        .find(drawn)
        .chain(taken -> taken == null ? Uni.createFrom().item(drawn) : freeReference());
  }
}
