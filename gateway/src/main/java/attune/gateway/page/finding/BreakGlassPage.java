package attune.gateway.page.finding;

import attune.gateway.page.Form;
import attune.gateway.page.Viewer;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sender;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Team;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// A practitioner opens a case that is not theirs, for a limited time and with a reason.
@Path("/break-glass")
@RolesAllowed("practitioner")
@RunOnVirtualThread
public final class BreakGlassPage {
  private static final Sheet SHEET =
      Sheet.of(
              "Open a case that is not yours",
              "Open the case",
              Field.line("reference", "The case’s reference")
                  .hint("For example VIG-26-7K3QX.")
                  .atMost(20)
                  .needed("Enter the case’s reference"),
              Field.words("reason", "Why do you need to see it now?")
                  .hint("Its practitioner and a service manager read this.")
                  .needed("Enter why you need to see it"))
          .saying("You can read it for a limited time, and change nothing.")
          .warning(
              "It is recorded that you opened it. Its practitioner is told, and a service manager"
                  + " looks at every opening.");

  private final Team team;
  private final Sender sender;
  private final SecurityIdentity identity;

  BreakGlassPage(@RestClient Team team, Sender sender, SecurityIdentity identity) {
    this.team = team;
    this.sender = sender;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "finding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance breakGlass(Form form, Sheet sheet);
  }

  @GET
  public TemplateInstance form() {
    return Templates.breakGlass(sender.begin(SHEET, 0), SHEET);
  }

  /// Open at the door, for what is written in a session that has ended: see [KeptForms].
  @POST
  @PermitAll
  public Response open(MultivaluedMap<String, String> fields) {
    Viewer.of(identity).mustBe("practitioner");
    return sender.send(
        fields,
        new GlassPosting(
            SHEET,
            Form.sent(fields).value("reference"),
            team,
            form -> Templates.breakGlass(form, SHEET)));
  }
}
