package attune.gateway.page.consent;

import attune.gateway.consent.Worklists;
import attune.gateway.page.Viewer;
import attune.gateway.page.casework.Cases;
import attune.gateway.page.casework.Opened;
import attune.gateway.page.worklist.Paging;
import attune.gateway.referral.Listing;
import attune.gateway.referral.ReferralProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// What is coming on the registers of somebody's cases: birthdays, ends of consents, objections,
/// film. consent-service knows people by their ids, so that each case is opened for their names.
@Path("/consents")
@RolesAllowed({"service-manager", "practitioner", "supervisor", "data-protection"})
@RunOnVirtualThread
public final class ComingPages {
  private static final int LIMIT = 25;
  private static final int NOT_FOUND = 404;

  private final Worklists worklists;
  private final Cases cases;
  private final SecurityIdentity identity;

  ComingPages(@RestClient Worklists worklists, Cases cases, SecurityIdentity identity) {
    this.worklists = worklists;
    this.cases = cases;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance coming(
        List<Coming> lists, Coming list, List<Row> rows, Paging paging);
  }

  /// A case of a list.
  ///
  /// @param href its consent page
  public record Row(String href, String title, String reference, List<String> lines) {}

  @GET
  public TemplateInstance list(
      @QueryParam("list") @DefaultValue("") String path,
      @QueryParam("cursor") @Nullable String cursor) {
    Viewer viewer = Viewer.of(identity);
    List<Coming> lists = Coming.of(viewer);
    Coming list =
        path.isEmpty()
            ? lists.getFirst()
            : lists.stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    Listing<Worklists.Entry> page = worklists.list(list.path(), LIMIT, cursor);
    return Templates.coming(
        lists,
        list,
        page.items().stream().flatMap(entry -> row(list, entry).stream()).toList(),
        Paging.of("/consents?list=" + list.path(), cursor, page.next()));
  }

  /// A case that can't be opened any more has just been taken from the viewer: it is left out.
  private List<Row> row(Coming list, Worklists.Entry entry) {
    try {
      Opened opened = cases.named(entry.caseId());
      return List.of(
          new Row(
              opened.header().href() + "/consent",
              opened.header().title(),
              opened.header().reference(),
              list.lines(entry, opened)));
    } catch (ReferralProblem refused) {
      if (refused.status() == NOT_FOUND) {
        return List.of();
      }
      throw refused;
    }
  }
}
