package attune.gateway.page.casework;

import attune.gateway.page.Done;
import attune.gateway.page.Form;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/// How every form on a case goes on: back to the case if it was done, else the form again with what
/// is wrong and everything that was typed.
@Singleton
final class FormPages {
  private final Sending sending;
  private final RoutingContext route;

  FormPages(Sending sending, RoutingContext route) {
    this.sending = sending;
    this.route = route;
  }

  /// @param again draws the form
  Response send(
      Opened opened,
      String command,
      Object body,
      Form form,
      Done done,
      Function<Form, TemplateInstance> again) {
    return switch (sending.send(opened, command, body, form)) {
      case Sent.Done _ -> {
        done.tell(route);
        yield Response.seeOther(URI.create("/cases/" + opened.file().caseId())).build();
      }
      case Sent.Refused(var status, var refused) ->
          Response.status(status)
              .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
              .entity(again.apply(refused).render())
              .build();
    };
  }
}
