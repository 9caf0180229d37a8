package attune.gateway.page.team;

import attune.gateway.page.Form;
import attune.gateway.page.London;
import attune.gateway.page.Viewer;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sender;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Opening;
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
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Who opened cases that are not theirs: for the service manager to look at, and for those whose
/// cases they are to know.
@Path("/openings")
@RolesAllowed({"service-manager", "practitioner"})
@RunOnVirtualThread
public final class OpeningPages {
  private static final int LIMIT = 200;

  private final Team team;
  private final Staff staff;
  private final Sender sender;
  private final SecurityIdentity identity;

  OpeningPages(@RestClient Team team, Staff staff, Sender sender, SecurityIdentity identity) {
    this.team = team;
    this.staff = staff;
    this.sender = sender;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance openings(List<Row> rows, boolean reviews);
  }

  public record Row(
      String id, String reference, String by, String reason, String when, String reviewed) {}

  @GET
  public TemplateInstance list() {
    return Templates.openings(
        all().stream().map(this::row).toList(), Viewer.of(identity).is("service-manager"));
  }

  @GET
  @Path("{opening}")
  @RolesAllowed("service-manager")
  public TemplateInstance form(@PathParam("opening") String id) {
    Opening opening = one(id);
    Sheet sheet = sheet(opening);
    return page(opening, sheet, sender.begin(sheet, opening.version()));
  }

  /// Open at the door, for what is written in a session that has ended: see [KeptForms].
  @POST
  @PermitAll
  @Path("{opening}")
  public Response review(@PathParam("opening") String id, MultivaluedMap<String, String> fields) {
    Viewer.of(identity).mustBe("service-manager");
    Opening opening = one(id);
    Sheet sheet = sheet(opening);
    return sender.send(
        fields, new ReviewPosting(opening, sheet, team, staff, form -> page(opening, sheet, form)));
  }

  private Sheet sheet(Opening opening) {
    return Sheet.of(
            "Was it right to open " + opening.reference() + "?",
            "Record the review",
            Field.words("finding", "What did you find?").needed("Enter what you found"))
        .saying(
            staff.name(opening.by())
                + " opened it on "
                + London.inWords(opening.openedAt())
                + ". They wrote: “"
                + Objects.requireNonNullElse(opening.reason(), "erased")
                + "”");
  }

  private Row row(Opening one) {
    return new Row(
        one.openingId(),
        one.reference(),
        staff.name(one.by()),
        Objects.requireNonNullElse(one.reason(), "Erased"),
        London.inWords(one.openedAt()) + ", to be read until " + London.inWords(one.until()),
        one.reviewed() == null ? "" : Objects.requireNonNullElse(one.reviewed().finding(), "Yes"));
  }

  private Opening one(String id) {
    return all().stream()
        .filter(opening -> opening.openingId().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private List<Opening> all() {
    return team.openings(LIMIT, null).items();
  }

  private static TemplateInstance page(Opening opening, Sheet sheet, Form form) {
    return StaffFormPages.Templates.form(
        form, sheet, "/openings/" + opening.openingId(), "/openings");
  }
}
