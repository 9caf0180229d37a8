package attune.gateway.page.team;

import attune.gateway.page.Form;
import attune.gateway.page.Viewer;
import attune.gateway.page.form.Sender;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Practitioner;
import attune.gateway.referral.Team;
import attune.gateway.staff.Staff;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The pages of [StaffForms].
@Path("/team/{practitioner}/{form}")
@RolesAllowed("service-manager")
@RunOnVirtualThread
public final class StaffFormPages {
  private final Loads loads;
  private final Staff staff;
  private final Team team;
  private final Sender sender;
  private final SecurityIdentity identity;

  StaffFormPages(
      Loads loads, Staff staff, @RestClient Team team, Sender sender, SecurityIdentity identity) {
    this.loads = loads;
    this.staff = staff;
    this.team = team;
    this.sender = sender;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance form(Form form, Sheet sheet, String action, String back);
  }

  @GET
  public TemplateInstance form(
      @PathParam("practitioner") String id, @PathParam("form") String path) {
    Practitioner one = loads.of(loads.one(id).id());
    Sheet sheet = at(path).sheet().apply(one, staff);
    return page(id, path, sheet, sender.begin(sheet, one.version()));
  }

  /// Open at the door, for what is written in a session that has ended: see [KeptForms].
  @POST
  @PermitAll
  public Response send(
      @PathParam("practitioner") String id,
      @PathParam("form") String path,
      MultivaluedMap<String, String> fields) {
    Viewer.of(identity).mustBe("service-manager");
    Practitioner one = loads.of(loads.one(id).id());
    StaffForm form = at(path);
    Sheet sheet = form.sheet().apply(one, staff);
    return sender.send(
        fields,
        new StaffPosting(form, one, sheet, team, staff, sent -> page(id, path, sheet, sent)));
  }

  private static StaffForm at(String path) {
    return StaffForms.ALL.stream()
        .filter(form -> form.path().equals(path))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static TemplateInstance page(String id, String path, Sheet sheet, Form form) {
    return Templates.form(form, sheet, "/team/" + id + "/" + path, "/team/" + id);
  }
}
