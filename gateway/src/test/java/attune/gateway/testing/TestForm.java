package attune.gateway.testing;

import attune.gateway.safety.Csrf;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// A page with a form, and pages that fail, so that safety is tested without any real page.
@Path("/tests")
@Produces("text/html;charset=UTF-8")
public final class TestForm {

  private final SecurityIdentity viewer;
  private final Csrf csrf;

  TestForm(SecurityIdentity viewer, Csrf csrf) {
    this.viewer = viewer;
    this.csrf = csrf;
  }

  @GET
  @Path("form")
  public String form() {
    JsonWebToken person = (JsonWebToken) viewer.getPrincipal();
    return """
    <h1>Form</h1><p id="who">%s</p><p id="roles">%s</p><p id="session">%s</p>
    <form method="post"><input type="hidden" name="csrf" value="%s"></form>
    """
        .formatted(
            person.getClaim("name"), viewer.getRoles(), person.getClaim("sid"), csrf.token());
  }

  @POST
  @Path("form")
  public String send(@FormParam("word") String word) {
    return "<h1>Done " + word + "</h1>";
  }

  @GET
  @Path("nobody")
  @RolesAllowed("nobody")
  public String forNobody() {
    return "";
  }

  @GET
  @Path("fails/{how}")
  public String fails(@PathParam("how") String how) {
    if (how.equals("broken")) {
      throw new IllegalStateException("secret words of a bug");
    }
    throw new WebApplicationException("behind", Integer.parseInt(how));
  }
}
