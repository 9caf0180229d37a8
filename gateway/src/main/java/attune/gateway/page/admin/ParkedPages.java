package attune.gateway.page.admin;

import attune.gateway.page.Counted;
import attune.gateway.page.Form;
import attune.gateway.page.London;
import attune.gateway.page.worklist.Paging;
import attune.gateway.referral.Listing;
import attune.gateway.referral.ParkedKey;
import attune.gateway.referral.ParkedMessages;
import attune.gateway.referral.ParkedMessages.Order;
import attune.gateway.referral.ReferralProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Messages of other services that could not be handled: what waits, why, and a button that has it
/// handled after all. Nothing of what is in a case is on it.
@Path("/admin/parked-messages")
@RolesAllowed("admin")
@RunOnVirtualThread
public final class ParkedPages {

  private static final String HERE = "/admin/parked-messages";

  private final ParkedMessages parked;

  ParkedPages(@RestClient ParkedMessages parked) {
    this.parked = parked;
  }

  @CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance parked(List<Row> rows, String count, Paging paging);

    static native TemplateInstance redelivered(Outcome outcome, String caseId);
  }

  /// A case of which messages wait.
  ///
  /// @param form a new one for each row, so that two rows are two orders
  public record Row(
      String what,
      String source,
      String key,
      String since,
      String waiting,
      String why,
      String tried,
      Form form) {

    static Row of(ParkedKey key) {
      return new Row(
          ParkedWords.source(key.source()),
          key.source(),
          key.key(),
          London.inWords(key.since()),
          Counted.of(key.messages(), "message"),
          ParkedWords.reason(key.reason()),
          tried(key),
          Form.empty(0));
    }

    private static String tried(ParkedKey key) {
      return key.redeliveredAt() == null
          ? ""
          : "Tried again "
              + Counted.of(key.redeliveries(), "time")
              + ", last on "
              + London.inWords(key.redeliveredAt())
              + ".";
    }
  }

  @GET
  public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
    Listing<ParkedKey> listed = parked.list(Paging.LIMIT, cursor);
    List<Row> rows = listed.items().stream().map(Row::of).toList();
    Paging paging = Paging.of(HERE, cursor, listed.next());
    return Templates.parked(rows, paging.count(rows.size(), "case", "cases"), paging);
  }

  /// The answer is a page of its own. Loading it again changes nothing: it is the same order.
  @POST
  public Response handleAgain(MultivaluedMap<String, String> fields) {
    Form sent = Form.sent(fields);
    var order = new Order(sent.value("source"), sent.value("parked"));
    try {
      return page(200, Outcome.of(parked.redeliver(sent.key(), order)), order);
    } catch (ReferralProblem refused) {
      boolean told =
          switch (refused.problem().code()) {
            case "IDEMPOTENCY_KEY_REUSED", "INVALID_BODY", "BUSY" -> true;
            default -> false;
          };
      if (told) {
        return page(refused.status(), Outcome.refused(refused.problem()), order);
      }
      throw refused;
    }
  }

  private static Response page(int status, Outcome outcome, Order order) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(Templates.redelivered(outcome, order.key()).render())
        .build();
  }
}
