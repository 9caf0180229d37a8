package attune.gateway.page.consent;

import attune.gateway.consent.Registers;
import attune.gateway.page.Form;
import attune.gateway.page.Viewer;
import attune.gateway.page.casework.Cases;
import attune.gateway.page.casework.Colleagues;
import attune.gateway.page.casework.Opened;
import attune.gateway.page.form.Sender;
import attune.gateway.page.form.Sheet;
import attune.gateway.staff.Staff;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The pages of [ConsentForms], one for each thing that can be recorded. Which role may do it is
/// the form's own to say.
@Path("/cases/{named}/consent/{form}")
@Authenticated
@RunOnVirtualThread
public final class ConsentFormPages {
  private final Cases cases;
  private final Colleagues colleagues;
  private final Sender sender;
  private final Registers registers;
  private final Staff staff;
  private final Clock clock;
  private final SecurityIdentity identity;

  ConsentFormPages(
      Cases cases,
      Colleagues colleagues,
      Sender sender,
      @RestClient Registers registers,
      Staff staff,
      Clock clock,
      SecurityIdentity identity) {
    this.cases = cases;
    this.colleagues = colleagues;
    this.sender = sender;
    this.registers = registers;
    this.staff = staff;
    this.clock = clock;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance form(
        Opened opened, Form form, Sheet sheet, String action, String back);
  }

  @GET
  public TemplateInstance form(@PathParam("named") String named, @PathParam("form") String form) {
    return form(named, form, "", "");
  }

  /// The form about somebody or something in the case.
  ///
  /// @param purpose what was asked for on the way here, ticked already
  @GET
  @Path("{about}")
  public TemplateInstance form(
      @PathParam("named") String named,
      @PathParam("form") String path,
      @PathParam("about") String about,
      @QueryParam("purpose") @DefaultValue("") String purpose) {
    ConsentForm form = mine(path);
    AskedConsent asked = asked(named, form, about, purpose);
    Sheet sheet = form.sheet().apply(asked);
    return page(form, asked, sheet, sender.begin(sheet, asked.register().version()));
  }

  /// Open at the door, for what is written in a session that has ended: see [KeptForms].
  @POST
  @PermitAll
  public Response send(
      @PathParam("named") String named,
      @PathParam("form") String form,
      MultivaluedMap<String, String> fields) {
    return send(named, form, "", "", fields);
  }

  /// Open at the door, for what is written in a session that has ended: see [KeptForms].
  @POST
  @PermitAll
  @Path("{about}")
  public Response send(
      @PathParam("named") String named,
      @PathParam("form") String path,
      @PathParam("about") String about,
      @QueryParam("purpose") @DefaultValue("") String purpose,
      MultivaluedMap<String, String> fields) {
    ConsentForm form = mine(path);
    AskedConsent asked = asked(named, form, about, purpose);
    Sheet sheet = form.sheet().apply(asked);
    return sender.send(
        fields,
        new ConsentPosting(
            form, asked, sheet, registers, staff, clock, sent -> page(form, asked, sheet, sent)));
  }

  private AskedConsent asked(String named, ConsentForm form, String about, String purpose) {
    Opened opened = cases.open(named);
    var register = registers.read(opened.file().caseId(), null);
    var asked = new AskedConsent(opened, register, Viewer.of(identity), about, purpose, colleagues);
    if (form.of() == ConsentForm.Of.PERSON && opened.file().person(about).isEmpty()) {
      throw new NotFoundException();
    }
    return asked;
  }

  private ConsentForm mine(String path) {
    ConsentForm form = ConsentForms.at(path);
    if (!form.isFor(Viewer.of(identity))) {
      throw new ForbiddenException();
    }
    return form;
  }

  private static TemplateInstance page(
      ConsentForm form, AskedConsent asked, Sheet sheet, Form sent) {
    return Templates.form(asked.opened(), sent, sheet, form.action(asked), ConsentForm.next(asked));
  }
}
