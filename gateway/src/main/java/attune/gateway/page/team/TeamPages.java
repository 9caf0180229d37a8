package attune.gateway.page.team;

import attune.gateway.page.Counted;
import attune.gateway.page.Viewer;
import attune.gateway.page.form.Load;
import attune.gateway.page.worklist.Escalations;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/// The team: who has how much to do, and what is known of each.
@Path("/team")
@RolesAllowed({"service-manager", "supervisor"})
@RunOnVirtualThread
public final class TeamPages {
  private final Loads loads;
  private final Escalations escalations;
  private final SecurityIdentity identity;

  TeamPages(Loads loads, Escalations escalations, SecurityIdentity identity) {
    this.loads = loads;
    this.escalations = escalations;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance team(
        List<Escalations.Row> told, String title, List<Load> loads, String count, boolean manages);

    static native TemplateInstance member(Load load, List<StaffForm> forms);
  }

  @GET
  public TemplateInstance team() {
    Viewer viewer = Viewer.of(identity);
    boolean manages = viewer.is("service-manager");
    List<Load> shown = manages ? loads.all() : loads.seen();
    return Templates.team(
        escalations.lately(viewer),
        manages ? "Team" : "My supervisees",
        shown,
        Counted.of(shown.size(), "practitioner"),
        manages);
  }

  @GET
  @Path("{practitioner}")
  @RolesAllowed("service-manager")
  public TemplateInstance member(@PathParam("practitioner") String practitioner) {
    return Templates.member(loads.one(practitioner), StaffForms.ALL);
  }
}
