package attune.gateway.page.casework;

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

/// Triage says yes to a request.
@Path("/cases/{caseId}/accept")
@RolesAllowed("triage")
@RunOnVirtualThread
public final class AcceptPage {
  private final Cases cases;
  private final FormPages forms;

  AcceptPage(Cases cases, FormPages forms) {
    this.cases = cases;
    this.forms = forms;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance accept(Opened opened, Form form);
  }

  /// Nothing is decided by it: whether the request is ready is for the service to say.
  record Acceptance() {}

  @GET
  public TemplateInstance form(@PathParam("caseId") String caseId) {
    Opened opened = cases.open(caseId);
    return Templates.accept(opened, Form.empty(opened.version()));
  }

  @POST
  public Response accept(
      @PathParam("caseId") String caseId, MultivaluedMap<String, String> fields) {
    Opened opened = cases.open(caseId);
    return forms.send(
        opened,
        "acceptances",
        new Acceptance(),
        Form.sent(fields),
        Done.ACCEPTED,
        form -> Templates.accept(opened, form));
  }
}
