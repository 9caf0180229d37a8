package attune.referral.read.casefile;

import attune.eventsourcing.Recorded;
import attune.http.AsOf;
import attune.http.Code;
import attune.http.IfMatch;
import attune.http.Page;
import attune.http.Problem;
import attune.referral.access.Sight;
import attune.referral.automation.ConsentFacts;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.Readiness;
import attune.referral.domain.Referral;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.Lacking;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// One case and its history, as much of it as the reader may see today: a role that sees no case at
/// all is told the same as for a case that does not exist.
@Path("/v1/referrals/{caseId}")
@Authenticated
@Tag(name = "Requests for involvement")
public final class CaseResource {

  private final SeenCases cases;
  private final ConsentFacts facts;
  private final Readiness readiness;
  private final TriagePolicy policy;
  private final Clock clock;
  private final CaseFileProjection projection;

  CaseResource(
      SeenCases cases, ConsentFacts facts, Readiness readiness, TriagePolicy policy, Clock clock) {
    this.projection = new CaseFileProjection(new Referral(policy));
    this.cases = cases;
    this.facts = facts;
    this.readiness = readiness;
    this.policy = policy;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "readReferral",
      summary = "Read a case, now or as it was",
      description =
          "Referrer and case system see how it goes on, triage the whole until it is accepted,"
              + " service managers and the practitioner the whole.")
  @APIResponse(
      responseCode = "200",
      description = "The case; who only follows it finds the rest absent",
      content = @Content(schema = @Schema(implementation = CaseShown.Whole.class)))
  public Uni<RestResponse<CaseShown>> read(
      @PathParam("caseId") UUID caseId, @QueryParam("asOf") @Nullable AsOf asOf) {
    return cases
        .find(caseId, asOf)
        .chain(seen -> shown(seen, asOf))
        .map(shown ->
            RestResponse.ResponseBuilder.ok((CaseShown) shown)
                .header(HttpHeaders.ETAG, IfMatch.etag(shown.version()))
                .build());
  }

  @GET
  @Path("history")
  @Operation(
      operationId = "readHistory",
      summary = "Read what happened in a case, in order",
      description = "Who only follows the case is told the steps without their details.")
  public Uni<Page<HistoryEntry>> history(
      @PathParam("caseId") UUID caseId, @QueryParam("asOf") @Nullable AsOf asOf) {
    return cases
        .find(caseId, asOf)
        .map(CaseResource::atLeastStatus)
        .map(seen ->
            HistoryEntry.of(seen.history()).stream()
                .filter(entry -> entry.told().to(seen.sight(), seen.subject()))
                .map(entry -> seen.sight() == Sight.WHOLE ? entry : entry.withoutDetails())
                .toList())
        .map(Page::whole);
  }

  private static SeenCases.Seen atLeastStatus(SeenCases.Seen seen) {
    if (seen.sight().compareTo(Sight.STATUS) < 0) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return seen;
  }

  private Uni<? extends CaseShown> shown(SeenCases.Seen seen, @Nullable AsOf asOf) {
    CaseFile file = file(seen.history());
    var telling = new Telling(file, seen.subject());
    return switch (seen.sight()) {
      case NOTHING -> throw Problem.of(Code.NOT_FOUND).exception();
      case NAMES -> Uni.createFrom().item(telling.names());
      case STATUS -> Uni.createFrom().item(telling.status());
      case PROGRESS -> Uni.createFrom().item(telling.progress(policy, LocalDate.now(clock)));
      case WHOLE -> whole(telling, seen, file.caseId(), asOf);
    };
  }

  /// What is missing is a question of today: of the past nobody knows what the register said.
  private Uni<CaseShown.Whole> whole(
      Telling telling, SeenCases.Seen seen, UUID caseId, @Nullable AsOf asOf) {
    if (asOf != null) {
      return Uni.createFrom().item(telling.whole(policy, null));
    }
    return facts.of(caseId).map(answers -> telling.whole(policy, missing(seen.state(), answers)));
  }

  private @Nullable List<Lacking> missing(State state, Map<UUID, OwnAnswer> answers) {
    return state instanceof State.Undecided undecided
        ? Lacking.of(readiness.missingToAccept(undecided.about(), answers, LocalDate.now(clock)))
        : null;
  }

  private CaseFile file(List<Recorded<Event>> history) {
    @Nullable CaseFile file = projection.replay(history);
    if (file == null) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return file;
  }
}
