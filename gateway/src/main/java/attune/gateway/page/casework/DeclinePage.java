package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.Done;
import attune.gateway.page.Form;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

/// Triage says no to a request, and where the family can go instead.
@Path("/cases/{caseId}/decline")
@RolesAllowed("triage")
@RunOnVirtualThread
public final class DeclinePage {
  private final Cases cases;
  private final FormPages forms;

  DeclinePage(Cases cases, FormPages forms) {
    this.cases = cases;
    this.forms = forms;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance decline(Opened opened, Form form, List<Choice> reasons);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decline(String reason, String signpostedTo, @Nullable String note) {}

  @GET
  public TemplateInstance form(@PathParam("caseId") String caseId) {
    Opened opened = cases.open(caseId);
    return page(opened, Form.empty(opened.version()));
  }

  @POST
  public Response decline(
      @PathParam("caseId") String caseId, MultivaluedMap<String, String> fields) {
    Opened opened = cases.open(caseId);
    Form form =
        Form.sent(fields)
            .require("reason", "Select why you decline")
            .require("signpostedTo", "Enter where the family can go instead")
            .atMost(200, "signpostedTo", "Where the family can go")
            .atMost(4000, "note", "Your note");
    return forms.send(
        opened,
        "declines",
        new Decline(form.value("reason"), form.value("signpostedTo"), form.optional("note")),
        form,
        Done.DECLINED,
        again -> page(opened, again));
  }

  private static TemplateInstance page(Opened opened, Form form) {
    return Templates.decline(opened, form, Codes.DECLINE_REASONS);
  }
}
