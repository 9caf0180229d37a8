package attune.gateway.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/// Where a problem's `type` leads: what it means and what to do. Open to all, as whoever builds a
/// case system has no account.
@Path("/problems")
@PermitAll
public final class ProblemPages {

  private final Catalogue catalogue;

  ProblemPages(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @CheckedTemplate(basePath = "problem")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance all(
        List<Catalogue.Entry> problems, List<Catalogue.Fault> faults);

    static native TemplateInstance one(Catalogue.Entry problem);
  }

  @GET
  public TemplateInstance all() {
    return Templates.all(catalogue.problems(), catalogue.faults());
  }

  @GET
  @Path("{slug}")
  public TemplateInstance one(@PathParam("slug") String slug) {
    return catalogue.bySlug(slug).map(Templates::one).orElseThrow(NotFoundException::new);
  }
}
