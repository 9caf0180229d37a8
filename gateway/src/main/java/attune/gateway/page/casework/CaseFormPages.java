package attune.gateway.page.casework;

import attune.gateway.page.Form;
import attune.gateway.page.Viewer;
import attune.gateway.page.form.Sender;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Referrals;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The pages of [CaseForms], one for each thing that can be done. Which role may do it is asked
/// here and not by an annotation: it is the form's own to say.
@Path("/cases/{named}")
@Authenticated
@RunOnVirtualThread
public final class CaseFormPages {
  private final Cases cases;
  private final CaseForms forms;
  private final Sender sender;
  private final Referrals referrals;
  private final Timeline timeline;
  private final SecurityIdentity identity;

  CaseFormPages(
      Cases cases,
      CaseForms forms,
      Sender sender,
      @RestClient Referrals referrals,
      Timeline timeline,
      SecurityIdentity identity) {
    this.cases = cases;
    this.forms = forms;
    this.sender = sender;
    this.referrals = referrals;
    this.timeline = timeline;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance form(
        Opened opened, Form form, Sheet sheet, String path, String action, String back);
  }

  @GET
  @Path("{form}")
  public TemplateInstance form(@PathParam("named") String named, @PathParam("form") String form) {
    return form(named, form, "");
  }

  @GET
  @Path("{form}/{about}")
  public TemplateInstance form(
      @PathParam("named") String named,
      @PathParam("form") String path,
      @PathParam("about") String about) {
    CaseForm form = mine(path);
    Asked asked = forms.asked(cases.open(named), Viewer.of(identity), about);
    Sheet sheet = form.sheet().apply(asked);
    return page(form, asked, sheet, sender.begin(sheet, asked.opened().version()));
  }

  /// Open at the door, for what is written in a session that has ended: see [KeptForms].
  @POST
  @PermitAll
  @Path("{form}")
  public Response send(
      @PathParam("named") String named,
      @PathParam("form") String form,
      MultivaluedMap<String, String> fields) {
    return send(named, form, "", fields);
  }

  /// Open at the door, for what is written in a session that has ended: see [KeptForms].
  @POST
  @PermitAll
  @Path("{form}/{about}")
  public Response send(
      @PathParam("named") String named,
      @PathParam("form") String path,
      @PathParam("about") String about,
      MultivaluedMap<String, String> fields) {
    CaseForm form = mine(path);
    Asked asked = forms.asked(cases.open(named), Viewer.of(identity), about);
    Sheet sheet = form.sheet().apply(asked);
    return sender.send(
        fields,
        new CasePosting(
            form, asked, sheet, referrals, timeline, sent -> page(form, asked, sheet, sent)));
  }

  private CaseForm mine(String path) {
    CaseForm form = CaseForms.at(path);
    if (!form.isFor(Viewer.of(identity))) {
      throw new ForbiddenException();
    }
    return form;
  }

  private static TemplateInstance page(CaseForm form, Asked asked, Sheet sheet, Form sent) {
    return Templates.form(
        asked.opened(), sent, sheet, form.path(), form.href(asked), form.next(asked));
  }
}
