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

/// Triage asks the referrer for what is missing.
@Path("/cases/{caseId}/ask")
@RolesAllowed("triage")
@RunOnVirtualThread
public final class AskPage {
  private final Cases cases;
  private final FormPages forms;

  AskPage(Cases cases, FormPages forms) {
    this.cases = cases;
    this.forms = forms;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance ask(Opened opened, Form form);
  }

  record InformationRequest(String question) {}

  @GET
  public TemplateInstance form(@PathParam("caseId") String caseId) {
    Opened opened = cases.open(caseId);
    return Templates.ask(opened, Form.empty(opened.version()));
  }

  @POST
  public Response ask(@PathParam("caseId") String caseId, MultivaluedMap<String, String> fields) {
    Opened opened = cases.open(caseId);
    Form form =
        Form.sent(fields)
            .require("question", "Enter what you need to know")
            .atMost(4000, "question", "Your question");
    return forms.send(
        opened,
        "information-requests",
        new InformationRequest(form.value("question")),
        form,
        Done.ASKED,
        again -> Templates.ask(opened, again));
  }
}
