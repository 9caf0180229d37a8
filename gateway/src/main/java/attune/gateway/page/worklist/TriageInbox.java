package attune.gateway.page.worklist;

import attune.gateway.page.Child;
import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.Lacking;
import attune.gateway.page.London;
import attune.gateway.page.Viewer;
import attune.gateway.referral.InboxEntry;
import attune.gateway.referral.Listing;
import attune.gateway.referral.Referrals;
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

/// What triage has to decide, the oldest first.
@Path("/triage")
@RolesAllowed("triage")
@RunOnVirtualThread
public final class TriageInbox {
  /// The inbox has no other.
  private static final List<Choice> STATUSES = Codes.STATUSES.subList(0, 2);

  private final Referrals referrals;
  private final Escalations escalations;
  private final SecurityIdentity identity;
  private final Clock clock;

  TriageInbox(
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
    static native TemplateInstance triage(
        List<Escalations.Row> told,
        List<Row> rows,
        List<Choice> statuses,
        String status,
        String count,
        Paging paging);
  }

  /// A request as the inbox shows it.
  ///
  /// @param question whether a question to the referrer is open
  public record Row(
      String reference,
      String title,
      String facts,
      boolean question,
      DecisionClock clock,
      List<String> missing) {}

  @GET
  public TemplateInstance inbox(
      @QueryParam("status") @DefaultValue("") String status,
      @QueryParam("cursor") @Nullable String cursor) {
    Listing<InboxEntry> inbox = referrals.triageInbox(Paging.LIMIT, cursor);
    Instant now = clock.instant();
    List<Row> rows =
        inbox.items().stream()
            .filter(entry -> status.isEmpty() || entry.status().equals(status))
            .map(entry -> row(entry, now))
            .toList();
    Paging paging = Paging.of(Paging.filtered("/triage", "status", status), cursor, inbox.next());
    return Templates.triage(
        escalations.lately(Viewer.of(identity)),
        rows,
        STATUSES,
        status,
        paging.count(rows.size(), "request", "requests"),
        paging);
  }

  private static Row row(InboxEntry entry, Instant now) {
    return new Row(
        entry.reference(),
        Child.title(entry.focusChild(), entry.reference()),
        facts(entry, now),
        entry.status().equals("INFORMATION_REQUESTED"),
        DecisionClock.of(entry.sentAt(), entry.decideBy(), now),
        Lacking.words(entry.missing(), _ -> null));
  }

  private static String facts(InboxEntry entry, Instant now) {
    return Facts.of(
        Stream.of(
            entry.reference(),
            Child.age(entry.focusChild(), now),
            entry.route() == null ? "" : Codes.of(entry.route()),
            "sent " + London.inWords(entry.sentAt())));
  }
}
