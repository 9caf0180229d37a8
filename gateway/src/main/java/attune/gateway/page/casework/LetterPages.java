package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.London;
import attune.gateway.page.Viewer;
import attune.gateway.referral.Copy;
import attune.gateway.referral.Lookups;
import attune.gateway.referral.ReferralProblem;
import attune.gateway.staff.Staff;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Prints for one recipient. What may be in them is for the service to say: where it says nothing,
/// nothing is printed.
@Path("/cases/{named}/letters")
@RolesAllowed({"service-manager", "practitioner", "triage"})
@RunOnVirtualThread
public final class LetterPages {
  private final Cases cases;
  private final Lookups lookups;
  private final Staff staff;
  private final Clock clock;

  LetterPages(Cases cases, @RestClient Lookups lookups, Staff staff, Clock clock) {
    this.cases = cases;
    this.lookups = lookups;
    this.staff = staff;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance letters(Opened opened, List<Choice> recipients);

    static native TemplateInstance letter(
        Copy copy, String today, String practitioner, String back);

    static native TemplateInstance kept(Opened opened, String recipient, String why);
  }

  static boolean isFor(Viewer viewer) {
    return viewer.is("service-manager") || viewer.is("practitioner") || viewer.is("triage");
  }

  @GET
  public TemplateInstance choose(@PathParam("named") String named) {
    Opened opened = whole(named);
    return Templates.letters(
        opened,
        opened.file().everybody().stream()
            .filter(person -> !person.dead() && !person.isExpected())
            .map(person -> new Choice(person.id(), opened.nameOr(person.id(), "Erased")))
            .toList());
  }

  @GET
  @Path("{personId}")
  public Response print(@PathParam("named") String named, @PathParam("personId") String personId) {
    Opened opened = whole(named);
    try {
      return page(200, letter(opened, lookups.copy(opened.file().caseId(), personId)));
    } catch (ReferralProblem refused) {
      if (refused.status() != 409) {
        throw refused;
      }
      return kept(opened, personId, refused.problem().code());
    }
  }

  /// The page that says that nothing leaves for somebody.
  ///
  /// @param why the service's code for that
  public static Response kept(Opened opened, String personId, String why) {
    return page(409, Templates.kept(opened, opened.nameOr(personId, "this person"), why));
  }

  private TemplateInstance letter(Opened opened, Copy copy) {
    String practitioner = copy.practitionerId() == null ? "" : staff.name(copy.practitionerId());
    return Templates.letter(
        copy, London.day(clock.instant()), practitioner, opened.header().href() + "/people");
  }

  private Opened whole(String named) {
    Opened opened = cases.open(named);
    if (!opened.file().whole()) {
      throw new NotFoundException();
    }
    return opened;
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page.render())
        .build();
  }
}
