package attune.gateway.page.worklist;

import attune.gateway.page.Child;
import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.page.Viewer;
import attune.gateway.referral.CaseFile;
import attune.gateway.referral.CaseSummary;
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

/// Everybody's own cases, with their status. Whose they are is decided by the service.
@Path("/cases")
@RolesAllowed({"referrer", "service-manager", "practitioner", "supervisor"})
@RunOnVirtualThread
public final class CaseList {
  private final Referrals referrals;
  private final Escalations escalations;
  private final SecurityIdentity identity;
  private final Clock clock;

  CaseList(
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
    static native TemplateInstance cases(
        Audience audience,
        List<Escalations.Row> told,
        List<Row> rows,
        List<Choice> statuses,
        String status,
        String count,
        Paging paging);
  }

  /// A case as the list shows it.
  ///
  /// @param asked what the referrer is asked; empty if nothing
  public record Row(
      String reference,
      String title,
      String facts,
      String status,
      String tag,
      String since,
      String route,
      String asked) {}

  @GET
  public TemplateInstance list(
      @QueryParam("status") @DefaultValue("") String status,
      @QueryParam("cursor") @Nullable String cursor) {
    Listing<CaseSummary> cases =
        referrals.cases(status.isEmpty() ? null : status, Paging.LIMIT, cursor);
    Instant now = clock.instant();
    Viewer viewer = Viewer.of(identity);
    Audience audience = Audience.of(viewer);
    List<Row> rows = cases.items().stream().map(one -> row(one, audience, now)).toList();
    Paging paging = Paging.of(Paging.filtered("/cases", "status", status), cursor, cases.next());
    return Templates.cases(
        audience,
        escalations.lately(viewer),
        rows,
        audience.statuses(),
        status,
        paging.count(rows.size(), "case", "cases"),
        paging);
  }

  private Row row(CaseSummary one, Audience audience, Instant now) {
    String title = Child.title(one.focusChild(), one.reference());
    String reference = title.equals(one.reference()) ? "" : one.reference();
    return new Row(
        one.reference(),
        title,
        Facts.of(Stream.of(reference, Child.age(one.focusChild(), now))),
        Codes.of(audience.statuses(), one.status()),
        Codes.statusColour(one.status()),
        one.statusSince() == null ? "" : London.day(one.statusSince()),
        one.route() == null ? "" : Codes.of(one.route()),
        asked(one, audience));
  }

  /// Few requests have an open question at a time: each is asked for by itself.
  private String asked(CaseSummary one, Audience audience) {
    if (audience != Audience.REFERRER || !one.status().equals("INFORMATION_REQUESTED")) {
      return "";
    }
    CaseFile.@Nullable Question question =
        referrals.caseFile(one.caseId(), null).getEntity().question();
    return question == null || question.question() == null
        ? "Triage asks you for information"
        : question.question();
  }
}
