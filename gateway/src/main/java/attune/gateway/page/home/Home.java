package attune.gateway.page.home;

import attune.gateway.page.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/// Where people land: on what is theirs to do.
@Path("/")
@RunOnVirtualThread
public final class Home {
  private final SecurityIdentity identity;

  Home(SecurityIdentity identity) {
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance welcome(List<Promise> promises);

    static native TemplateInstance signedOut();

    static native TemplateInstance accessibility();
  }

  @GET
  public Object home() {
    Viewer viewer = Viewer.of(identity);
    if (viewer.is("triage")) {
      return to("/triage");
    }
    if (viewer.is("service-manager")) {
      return to("/waiting");
    }
    if (viewer.is("practitioner") || viewer.is("referrer")) {
      return to("/cases");
    }
    if (viewer.is("supervisor")) {
      return to("/team");
    }
    if (viewer.is("duty")) {
      return to("/duty");
    }
    if (viewer.is("data-protection")) {
      return to("/reviews-due");
    }
    if (viewer.is("admin")) {
      return to("/admin/parked-messages");
    }
    return Templates.welcome(Promises.to(viewer));
  }

  /// Where log-in comes back to if nobody asked for a page.
  @GET
  @Path("signed-in")
  public Response signedIn() {
    return to("/");
  }

  @GET
  @Path("signed-out")
  @PermitAll
  public TemplateInstance signedOut() {
    return Templates.signedOut();
  }

  @GET
  @Path("accessibility")
  @PermitAll
  public TemplateInstance accessibility() {
    return Templates.accessibility();
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
