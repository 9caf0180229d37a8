package attune.gateway.page.team;

import attune.gateway.page.London;
import attune.gateway.page.StaffCodes;
import attune.gateway.referral.Due;
import attune.gateway.referral.Listing;
import attune.gateway.referral.Team;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Restricted cases that have to be looked at again, the soonest first. How many there are is not
/// said: nobody is to count what they may not see.
@Path("/reviews-due")
@RolesAllowed({"service-manager", "data-protection"})
@RunOnVirtualThread
public final class ReviewsDue {
  private static final int LIMIT = 200;

  private final Team team;
  private final Clock clock;

  ReviewsDue(@RestClient Team team, Clock clock) {
    this.team = team;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance reviews(List<Row> rows);
  }

  /// A case as the list shows it.
  ///
  /// @param kind why it is restricted; empty for those who are not told
  public record Row(String reference, String by, boolean overdue, String kind) {}

  @GET
  public TemplateInstance list() {
    Listing<Due> due = team.reviewsDue(LIMIT, null);
    LocalDate today = LocalDate.ofInstant(clock.instant(), London.ZONE);
    return Templates.reviews(due.items().stream().map(one -> row(one, today)).toList());
  }

  private static Row row(Due one, LocalDate today) {
    return new Row(
        one.reference(),
        London.inWords(one.reviewBy()),
        one.reviewBy().isBefore(today),
        one.kind() == null ? "" : StaffCodes.restriction(one.kind()));
  }
}
