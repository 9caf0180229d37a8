package attune.gateway.page.team;

import attune.gateway.page.Counted;
import attune.gateway.page.Viewer;
import attune.gateway.page.form.Load;
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
  private final SecurityIdentity identity;

  TeamPages(Loads loads, SecurityIdentity identity) {
    this.loads = loads;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance team(
        String title, List<Load> loads, String count, boolean manages);

    static native TemplateInstance member(Load load, List<StaffForm> forms);
  }

  @GET
  public TemplateInstance team() {
    boolean manages = Viewer.of(identity).is("service-manager");
    List<Load> shown = manages ? loads.all() : loads.seen();
    return Templates.team(
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
