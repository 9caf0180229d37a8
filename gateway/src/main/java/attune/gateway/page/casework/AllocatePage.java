package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.Done;
import attune.gateway.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The service manager gives a waiting family to a practitioner.
@Path("/cases/{caseId}/allocate")
@RolesAllowed("service-manager")
@RunOnVirtualThread
public final class AllocatePage {
  private final Cases cases;
  private final Practitioners practitioners;
  private final FormPages forms;

  AllocatePage(Cases cases, Practitioners practitioners, FormPages forms) {
    this.cases = cases;
    this.practitioners = practitioners;
    this.forms = forms;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance allocate(Opened opened, Form form, List<Choice> practitioners);
  }

  record Allocation(String practitionerId) {}

  @GET
  public TemplateInstance form(@PathParam("caseId") String caseId) {
    Opened opened = cases.open(caseId);
    return page(opened, Form.empty(opened.version()));
  }

  @POST
  public Response allocate(
      @PathParam("caseId") String caseId, MultivaluedMap<String, String> fields) {
    Opened opened = cases.open(caseId);
    Form form = Form.sent(fields).require("practitionerId", "Select a practitioner");
    return forms.send(
        opened,
        "allocations",
        new Allocation(form.value("practitionerId")),
        form,
        Done.ALLOCATED,
        again -> page(opened, again));
  }

  private TemplateInstance page(Opened opened, Form form) {
    return Templates.allocate(opened, form, practitioners.choices());
  }
}
