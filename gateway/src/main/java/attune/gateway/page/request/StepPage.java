package attune.gateway.page.request;

import attune.gateway.page.Form;
import attune.gateway.page.Viewer;
import attune.gateway.safety.KeptForms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Every page of the request: what was written is there, and each save keeps it.
@Path("/request/part/{page: .+}")
@RunOnVirtualThread
public final class StepPage {

  private static final String REFERRER = "referrer";

  private final Saving saving;
  private final OwnDraft drafts;
  private final KeptForms kept;
  private final RoutingContext route;
  private final SecurityIdentity viewer;

  StepPage(
      Saving saving,
      OwnDraft drafts,
      KeptForms kept,
      RoutingContext route,
      SecurityIdentity viewer) {
    this.saving = saving;
    this.drafts = drafts;
    this.kept = kept;
    this.route = route;
    this.viewer = viewer;
  }

  @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance step(Step step, Form form, Seen seen);
  }

  @GET
  @RolesAllowed(REFERRER)
  public TemplateInstance form(@PathParam("page") String page) {
    Draft draft = drafts.open();
    Step step = step(draft, page);
    return kept.take(route)
        .map(fields -> Typed.of(step, fields))
        .map(typed -> Templates.step(step, typed.form(), Seen.kept(typed.savings())))
        .orElseGet(() -> Templates.step(step, Typed.saved(step, draft), Seen.of(draft)));
  }

  /// Open at the door, so that what is written in a session that has ended gets as far as the form
  /// filter, which keeps it; nobody gets past that without a session, nor past this without the
  /// role.
  @POST
  @PermitAll
  public Response save(@PathParam("page") String page, MultivaluedMap<String, String> fields) {
    Viewer.of(viewer).mustBe(REFERRER);
    Draft draft = drafts.open();
    Step step = step(draft, page);
    return switch (saving.save(draft, step, fields)) {
      case Saved.Done(var next) -> {
        kept.forget(route);
        yield Response.seeOther(URI.create(next)).build();
      }
      case Saved.NotDone(var status, var form, var seen) ->
          Response.status(status)
              .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
              .entity(Templates.step(step, form, seen).render())
              .build();
    };
  }

  private static Step step(Draft draft, String page) {
    return Steps.find(draft, page).orElseThrow(NotFoundException::new);
  }
}
