package attune.gateway.page.worklist;

import attune.gateway.page.Child;
import attune.gateway.page.Choice;
import attune.gateway.page.Counted;
import attune.gateway.page.Lacking;
import attune.gateway.page.London;
import attune.gateway.page.Viewer;
import attune.gateway.referral.Listing;
import attune.gateway.referral.Referrals;
import attune.gateway.referral.WaitingEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The families who wait for a practitioner, the longest wait first.
@Path("/waiting")
@RolesAllowed("service-manager")
@RunOnVirtualThread
public final class WaitingList {
  private static final List<Choice> SHOWN =
      List.of(
          new Choice("ready", "Those with whom work can begin"),
          new Choice("blocked", "Those where something stands in the way"));

  private final Referrals referrals;
  private final Escalations escalations;
  private final SecurityIdentity identity;
  private final Clock clock;

  WaitingList(
      @RestClient Referrals referrals,
      Escalations escalations,
      SecurityIdentity identity,
      Clock clock) {
    this.referrals = referrals;
    this.escalations = escalations;
    this.identity = identity;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "worklist", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance waiting(
        List<Escalations.Row> told,
        List<Row> rows,
        List<Choice> shown,
        String show,
        String count,
        Paging paging);
  }

  /// A family as the list shows it.
  ///
  /// @param blocks what stands in the way of beginning
  public record Row(
      String reference,
      int position,
      String title,
      String facts,
      String waiting,
      List<String> blocks) {}

  @GET
  public TemplateInstance list(
      @QueryParam("show") @DefaultValue("") String show,
      @QueryParam("cursor") @Nullable String cursor) {
    Listing<WaitingEntry> waiting = referrals.waitingList(Paging.LIMIT, cursor);
    Instant now = clock.instant();
    List<Row> rows =
        waiting.items().stream()
            .filter(entry -> isShown(entry, show))
            .map(entry -> row(entry, now))
            .toList();
    Paging paging = Paging.of(Paging.filtered("/waiting", "show", show), cursor, waiting.next());
    return Templates.waiting(
        escalations.lately(Viewer.of(identity)),
        rows,
        SHOWN,
        show,
        paging.count(rows.size(), "family", "families"),
        paging);
  }

  private static boolean isShown(WaitingEntry entry, String show) {
    return switch (show) {
      case "ready" -> entry.blocks().isEmpty();
      case "blocked" -> !entry.blocks().isEmpty();
      default -> true;
    };
  }

  private static Row row(WaitingEntry entry, Instant now) {
    String age = Child.age(entry.focusChild(), now);
    return new Row(
        entry.reference(),
        entry.position(),
        Child.title(entry.focusChild(), entry.reference()),
        Facts.of(Stream.of(entry.reference(), age)),
        waiting(entry),
        Lacking.words(entry.blocks(), _ -> null));
  }

  private static String waiting(WaitingEntry entry) {
    if (entry.daysWaiting() == 0) {
      return "Since today";
    }
    String days = Counted.of(entry.daysWaiting(), "day");
    return entry.waitingSince() == null
        ? days
        : days + ", since " + London.day(entry.waitingSince());
  }
}
