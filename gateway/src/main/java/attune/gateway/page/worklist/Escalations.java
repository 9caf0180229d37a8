package attune.gateway.page.worklist;

import attune.gateway.page.London;
import attune.gateway.page.Viewer;
import attune.gateway.referral.Listing;
import attune.gateway.referral.Team;
import attune.gateway.referral.ToldOf;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// What the reader was told in confidence: cases in which somebody may be at risk. It has a page of
/// its own, and what is new stands above the list that they land on.
@Path("/escalations")
@Singleton
@RunOnVirtualThread
public final class Escalations {
  private static final Set<String> TOLD =
      Set.of("triage", "service-manager", "practitioner", "supervisor", "data-protection");

  private static final Duration NEW = Duration.ofDays(7);
  private static final int LATELY = 10;

  private final Team team;
  private final Clock clock;

  Escalations(@RestClient Team team, Clock clock) {
    this.team = team;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "worklist", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance escalations(List<Row> rows, Paging paging);
  }

  /// A case as the page and the lists show it.
  public record Row(String reference, String when) {
    static Row of(ToldOf one) {
      return new Row(one.reference(), London.inWords(one.at()));
    }
  }

  @GET
  @RolesAllowed({"triage", "service-manager", "practitioner", "supervisor", "data-protection"})
  public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
    Listing<ToldOf> told = team.escalations(Paging.LIMIT, cursor);
    return Templates.escalations(
        told.items().stream().map(Row::of).toList(),
        Paging.of("/escalations", cursor, told.next()));
  }

  /// What the viewer was told in the last week.
  public List<Row> lately(Viewer viewer) {
    if (TOLD.stream().noneMatch(viewer::is)) {
      return List.of();
    }
    Instant since = clock.instant().minus(NEW);
    return team.escalations(LATELY, null).items().stream()
        .filter(one -> one.at().isAfter(since))
        .map(Row::of)
        .toList();
  }
}
