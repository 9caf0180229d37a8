package attune.gateway.page.casework;

import attune.gateway.page.Viewer;
import attune.gateway.page.worklist.DecisionClock;
import attune.gateway.referral.HistoryEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case to be read: as it is, as it was, and what happened.
@Path("/cases/{caseId}")
@RolesAllowed({"referrer", "triage", "service-manager", "practitioner"})
@RunOnVirtualThread
public final class CasePages {
  private final Cases cases;
  private final Timeline timeline;
  private final SecurityIdentity identity;
  private final Clock clock;

  CasePages(Cases cases, Timeline timeline, SecurityIdentity identity, Clock clock) {
    this.cases = cases;
    this.timeline = timeline;
    this.identity = identity;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance overview(
        Opened opened,
        List<Stage> way,
        List<Action> actions,
        @Nullable DecisionClock clock,
        @Nullable Past past);

    static native TemplateInstance history(Opened opened, List<Moment> moments);
  }

  @GET
  public TemplateInstance overview(
      @PathParam("caseId") String caseId, @QueryParam("asOf") @Nullable String asOf) {
    return asOf == null || asOf.isEmpty()
        ? now(caseId)
        : past(caseId, Past.moment(asOf, clock.instant()));
  }

  @GET
  @Path("/history")
  public TemplateInstance history(@PathParam("caseId") String caseId) {
    return Templates.history(cases.open(caseId), timeline.of(caseId, cases.history(caseId)));
  }

  private TemplateInstance now(String caseId) {
    Opened opened = cases.open(caseId);
    return Templates.overview(
        opened,
        Way.of(opened.file().status(), cases.history(caseId)),
        Action.of(opened, Viewer.of(identity)),
        decisionClock(opened),
        null);
  }

  /// Only to be read: nothing can be done in the past.
  private TemplateInstance past(String caseId, Instant asOf) {
    Opened opened = cases.open(caseId, asOf.toString());
    List<HistoryEntry> history = cases.history(caseId);
    return Templates.overview(
        opened,
        Way.of(
            opened.file().status(),
            history.stream().filter(entry -> !entry.recordedAt().isAfter(asOf)).toList()),
        List.of(),
        null,
        Past.of(caseId, asOf, history));
  }

  private @Nullable DecisionClock decisionClock(Opened opened) {
    @Nullable Instant sentAt = opened.file().sentAt();
    @Nullable Instant decideBy = opened.file().decideBy();
    return opened.undecided() && sentAt != null && decideBy != null
        ? DecisionClock.of(sentAt, decideBy, clock.instant())
        : null;
  }
}
