package attune.referral.read.casefile;

import attune.eventstore.KnownStreams;
import attune.eventstore.NaturalKey;
import attune.http.Caller;
import attune.http.Code;
import attune.http.EvenlyPaced;
import attune.http.Fault;
import attune.http.FaultCode;
import attune.http.Incoming;
import attune.http.Page;
import attune.http.Problem;
import attune.http.ProblemException;
import attune.referral.access.Role;
import attune.referral.access.Sight;
import attune.referral.domain.CaseReference;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Referral.State;
import attune.referral.read.cases.Cases;
import attune.referral.storage.CaseKeys;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Finds a case by what it is known by. A POST, because references are not for addresses, which end
/// up in logs. What the caller may not see is not found, like what is not there.
@Path("/v1/referral-searches")
@Tag(name = "Requests for involvement")
public final class SearchResource {

  record KeptIn(
      @NotBlank @Size(max = 31) String system, @NotBlank @Size(max = 64) String reference) {}

  @Schema(name = "ReferralSearch", description = "Exactly one of the three")
  record Search(
      @Schema(description = "The case's name among people", examples = "VIG-26-7K3QX")
          @Nullable @Size(max = 40) String reference,
      @Schema(description = "Where a case system keeps the family") @Nullable @Valid KeptIn caseReference,
      @Schema(description = "Your own name for the request that you sent") @Nullable @Size(max = 64) String requestReference) {

    private boolean isOneQuestion() {
      return Stream.of(
                  Optional.ofNullable(reference),
                  Optional.ofNullable(caseReference),
                  Optional.ofNullable(requestReference))
              .filter(Optional::isPresent)
              .count()
          == 1;
    }
  }

  @Schema(name = "FoundCase")
  record Found(UUID caseId, String reference, CaseStatus status) {}

  private final Cases cases;
  private final KnownStreams streams;
  private final SeenCases seenCases;
  private final Incoming incoming;

  SearchResource(Cases cases, KnownStreams streams, SeenCases seenCases, Incoming incoming) {
    this.cases = cases;
    this.streams = streams;
    this.seenCases = seenCases;
    this.incoming = incoming;
  }

  @POST
  @EvenlyPaced
  @RolesAllowed({
    Role.CASE_SYSTEM,
    Role.REFERRER,
    Role.TRIAGE,
    Role.SERVICE_MANAGER,
    Role.PRACTITIONER,
    Role.SUPERVISOR,
    Role.DATA_PROTECTION
  })
  @Operation(
      operationId = "searchReferrals",
      summary = "Find a case by a reference",
      description = "The list is empty where there is no such case, or none that you may see.")
  @Extension(name = "x-changes-nothing", value = "true")
  public Uni<Page<Found>> search(Search body) {
    if (!body.isOneQuestion()) {
      throw Problem.of(Code.INVALID_BODY)
          .with(
              List.of(
                  Fault.of(
                      "",
                      FaultCode.INVALID,
                      "should have one of reference, caseReference, requestReference")))
          .exception();
    }
    return caseId(body)
        .chain(id -> id.map(this::seen).orElseGet(() -> Uni.createFrom().item(List.of())))
        .map(Page::whole);
  }

  private Uni<Optional<UUID>> caseId(Search body) {
    if (body.reference() != null) {
      return CaseReference.parse(body.reference())
          .map(reference ->
              cases
                  .find(reference)
                  .map(row -> row == null ? Optional.<UUID>empty() : Optional.of(row.caseId())))
          .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
    return streams.by(key(body)).map(stream -> stream.map(UUID::fromString));
  }

  private NaturalKey key(Search body) {
    if (body.caseReference() != null) {
      return CaseKeys.keptIn(body.caseReference().system(), body.caseReference().reference());
    }
    Caller caller = incoming.caller();
    String sent = Objects.requireNonNull(body.requestReference());
    return caller.is(Role.CASE_SYSTEM)
        ? CaseKeys.ofSystem(caller, sent)
        : CaseKeys.ofPerson(caller, sent);
  }

  private Uni<List<Found>> seen(UUID caseId) {
    return seenCases
        .find(caseId, null)
        .map(seen -> found(caseId, seen))
        .onFailure(ProblemException.class)
        .recoverWithItem(List.of());
  }

  private static List<Found> found(UUID caseId, SeenCases.Seen seen) {
    return seen.sight().compareTo(Sight.STATUS) >= 0 && seen.state() instanceof State.Case known
        ? List.of(
            new Found(caseId, known.about().origin().reference().value(), CaseStatus.of(known)))
        : List.of();
  }
}
