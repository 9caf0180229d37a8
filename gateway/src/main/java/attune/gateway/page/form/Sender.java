package attune.gateway.page.form;

import attune.gateway.page.Form;
import attune.gateway.page.FormError;
import attune.gateway.referral.ReferralProblem;
import attune.gateway.safety.KeptForms;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// How every form goes on: to the page that follows if it was done, else the form again with what
/// is wrong and everything that was typed. What can't be said on a form (not yours, not here) goes
/// on as an exception to a page of its own.
@Singleton
public final class Sender {
  private static final String A_MINUTE = "60";

  private final RoutingContext route;
  private final KeptForms kept;

  Sender(RoutingContext route, KeptForms kept) {
    this.route = route;
    this.kept = kept;
  }

  /// The form as its page begins with it: with what its writer had written before, if that was
  /// kept.
  public Form begin(Sheet sheet, long version) {
    return kept.take(route).map(Form::sent).orElseGet(() -> sheet.begin(version));
  }

  public Response send(MultivaluedMap<String, String> fields, Posting posting) {
    Form form = Checked.of(posting.sheet(), Form.sent(fields));
    if (!form.errors().isEmpty()) {
      return again(400, form, posting);
    }
    try {
      posting.send(form, Body.of(posting.sheet(), form));
    } catch (ReferralProblem refused) {
      return refused(refused, form, posting);
    }
    kept.forget(route);
    posting.done().tell(route);
    return Response.seeOther(URI.create(posting.next())).build();
  }

  private static Response refused(ReferralProblem refused, Form form, Posting posting) {
    return switch (refused.status()) {
      case 400, 409, 422 ->
          again(refused.status(), posting.refused(form, refused.problem()), posting);
      case 429, 503 -> away(refused, form, posting);
      case 412 -> again(412, form.after(posting.change(refused.problem())), posting);
      default -> throw refused;
    };
  }

  /// Nobody knows whether it arrived: under the same key it is done once.
  private static Response away(ReferralProblem refused, Form form, Posting posting) {
    FormError reason = new FormError("", RefusalWords.away(refused.problem().code()));
    return Response.fromResponse(again(503, form.with(reason), posting))
        .header(HttpHeaders.RETRY_AFTER, refused.retryAfter().orElse(A_MINUTE))
        .build();
  }

  private static Response again(int status, Form form, Posting posting) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(posting.again(form).render())
        .build();
  }
}
