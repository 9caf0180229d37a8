package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.Viewer;
import attune.gateway.page.worklist.DecisionClock;
import attune.gateway.referral.HistoryEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case to be read: as it is, as it was, and what happened.
@Path("/cases/{named}")
@RolesAllowed({
  "referrer",
  "triage",
  "service-manager",
  "practitioner",
  "supervisor",
  "data-protection"
})
@RunOnVirtualThread
public final class CasePages {
  private final Cases cases;
  private final CaseForms forms;
  private final Timeline timeline;
  private final SecurityIdentity identity;
  private final Clock clock;

  CasePages(
      Cases cases, CaseForms forms, Timeline timeline, SecurityIdentity identity, Clock clock) {
    this.cases = cases;
    this.forms = forms;
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
        List<String> named,
        @Nullable DecisionClock clock,
        @Nullable Past past);

    static native TemplateInstance timeline(
        Opened opened, List<Moment> moments, List<Choice> kinds, String kind);

    static native TemplateInstance history(Opened opened, List<Moment> moments);
  }

  @GET
  public TemplateInstance overview(
      @PathParam("named") String named, @QueryParam("asOf") @Nullable String asOf) {
    return asOf == null || asOf.isEmpty()
        ? now(named)
        : past(named, Past.moment(asOf, clock.instant()));
  }

  @GET
  @Path("timeline")
  public TemplateInstance timeline(
      @PathParam("named") String named, @QueryParam("kind") @DefaultValue("") String kind) {
    Opened opened = cases.open(named);
    List<HistoryEntry> history = Kind.of(kind, cases.history(opened));
    return Templates.timeline(opened, timeline.of(opened, history), Kind.choices(), kind);
  }

  @GET
  @Path("history")
  public TemplateInstance history(@PathParam("named") String named) {
    Opened opened = cases.open(named);
    return Templates.history(opened, timeline.of(opened, cases.history(opened)));
  }

  private TemplateInstance now(String named) {
    Opened opened = cases.open(named);
    return Templates.overview(
        opened,
        Way.of(opened.file().status(), cases.history(opened)),
        forms.ofCase(opened, Viewer.of(identity)),
        timeline.named(opened),
        decisionClock(opened),
        null);
  }

  /// Only to be read: nothing can be done in the past.
  private TemplateInstance past(String named, Instant asOf) {
    Opened opened = cases.open(named, asOf.toString());
    List<HistoryEntry> history = cases.history(opened);
    return Templates.overview(
        opened,
        Way.of(
            opened.file().status(),
            history.stream().filter(entry -> !entry.recordedAt().isAfter(asOf)).toList()),
        List.of(),
        timeline.named(opened),
        null,
        Past.of(opened.header().href(), asOf, history));
  }

  private @Nullable DecisionClock decisionClock(Opened opened) {
    @Nullable Instant sentAt = opened.file().sentAt();
    @Nullable Instant decideBy = opened.file().decideBy();
    return opened.undecided() && sentAt != null && decideBy != null
        ? DecisionClock.of(sentAt, decideBy, clock.instant())
        : null;
  }
}
