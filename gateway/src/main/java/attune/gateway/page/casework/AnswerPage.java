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

/// The referrer answers what triage asked.
@Path("/cases/{caseId}/answer")
@RolesAllowed("referrer")
@RunOnVirtualThread
public final class AnswerPage {
  private final Cases cases;
  private final FormPages forms;

  AnswerPage(Cases cases, FormPages forms) {
    this.cases = cases;
    this.forms = forms;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance answer(Opened opened, Form form);
  }

  record Answer(String answer) {}

  @GET
  public TemplateInstance form(@PathParam("caseId") String caseId) {
    Opened opened = cases.open(caseId);
    return Templates.answer(opened, Form.empty(opened.version()));
  }

  @POST
  public Response answer(
      @PathParam("caseId") String caseId, MultivaluedMap<String, String> fields) {
    Opened opened = cases.open(caseId);
    Form form =
        Form.sent(fields)
            .require("answer", "Enter your answer")
            .atMost(4000, "answer", "Your answer");
    return forms.send(
        opened,
        "answers",
        new Answer(form.value("answer")),
        form,
        Done.ANSWERED,
        again -> Templates.answer(opened, again));
  }
}
