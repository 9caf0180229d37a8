package attune.gateway.page.form;

import attune.gateway.page.Form;
import attune.gateway.referral.ReferralProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// How every form goes on: to the page that follows if it was done, else the form again with what
/// is wrong and everything that was typed. What can't be said on a form (not yours, not here, not
/// now) goes on as an exception to a page of its own.
@Singleton
public final class Sender {
  private final RoutingContext route;

  Sender(RoutingContext route) {
    this.route = route;
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
    posting.done().tell(route);
    return Response.seeOther(URI.create(posting.next())).build();
  }

  private static Response refused(ReferralProblem refused, Form form, Posting posting) {
    return switch (refused.status()) {
      case 400, 409, 422 ->
          again(refused.status(), posting.refused(form, refused.problem()), posting);
      case 412 -> again(412, form.after(posting.change(refused.problem())), posting);
      default -> throw refused;
    };
  }

  private static Response again(int status, Form form, Posting posting) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(posting.again(form).render())
        .build();
  }
}
