package attune.gateway.page.casework;

import attune.gateway.page.FamilyCodes;
import attune.gateway.page.Viewer;
import attune.gateway.referral.Known.Rule;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/// Who is in a case and around it, and what must be kept from whom.
@Path("/cases/{named}")
@RolesAllowed({
  "referrer",
  "triage",
  "service-manager",
  "practitioner",
  "supervisor",
  "data-protection"
})
@RunOnVirtualThread
public final class PeoplePage {
  private final Cases cases;
  private final CaseForms forms;
  private final SecurityIdentity identity;

  PeoplePage(Cases cases, CaseForms forms, SecurityIdentity identity) {
    this.cases = cases;
    this.forms = forms;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "casework", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance people(
        Opened opened, List<Card> cards, Rights rights, List<Kept> kept, List<Action> actions);
  }

  /// What somebody must not learn, in one sentence.
  public record Kept(String words, List<Action> actions) {}

  /// Whoever sees progress only sees nobody.
  @GET
  @Path("people")
  public TemplateInstance people(@PathParam("named") String named) {
    Opened opened = cases.open(named);
    if (!opened.file().whole()) {
      throw new NotFoundException();
    }
    Viewer viewer = Viewer.of(identity);
    return Templates.people(
        opened,
        opened.file().everybody().stream()
            .map(person ->
                Card.of(
                    opened,
                    person,
                    forms.ofPerson(opened, viewer, person),
                    LetterPages.isFor(viewer)))
            .toList(),
        Rights.of(opened),
        opened.file().safeContacts().stream().map(rule -> kept(opened, viewer, rule)).toList(),
        forms.ofPeople(opened, viewer));
  }

  private Kept kept(Opened opened, Viewer viewer, Rule rule) {
    String words =
        "%s must not learn of %s: %s"
            .formatted(
                opened.nameOr(rule.keptFrom(), "Somebody"),
                opened.nameOr(rule.about(), "somebody"),
                FamilyCodes.secrets(rule.secrets()));
    return new Kept(words, forms.ofRule(opened, viewer, rule.id()));
  }
}
