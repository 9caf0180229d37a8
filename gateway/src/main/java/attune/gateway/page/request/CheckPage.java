package attune.gateway.page.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that was written, to be looked at once more and sent.
@Path("/request/check")
@RolesAllowed("referrer")
@RunOnVirtualThread
public final class CheckPage {

  private final OwnDraft drafts;
  private final SendingRequest sending;

  CheckPage(OwnDraft drafts, SendingRequest sending) {
    this.drafts = drafts;
    this.sending = sending;
  }

  @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance check(
        List<Section> sections, Standing standing, Checked checked);
  }

  public record Section(String title, List<Row> rows) {}

  /// One answer.
  ///
  /// @param about whose it is, where there are several alike
  public record Row(String key, String value, String href, String about) {}

  /// How far it is from being sent.
  ///
  /// @param errors what keeps it from being sent, after it was tried
  /// @param blocking what has to be mended before it can be sent
  /// @param missing without what it is incomplete
  /// @param changed whether it is not what was looked at any more
  public record Standing(
      List<Fix> errors, List<Fix> blocking, List<Fix> missing, boolean said, boolean changed) {}

  @GET
  public TemplateInstance check() {
    Draft draft = drafts.open();
    return page(draft, List.of(), false, false);
  }

  @POST
  public Response send(
      @FormParam("incomplete") @Nullable String incomplete, @BeanParam Checked checked) {
    Draft draft = drafts.open();
    boolean said = incomplete != null;
    return switch (sending.send(draft, checked, said)) {
      case SendingRequest.Sent(var reference, boolean already) ->
          Response.seeOther(
                  URI.create(
                      "/request/sent?reference=" + reference + (already ? "&already=yes" : "")))
              .build();
      case SendingRequest.Changed _ -> answer(412, page(draft, List.of(), false, true));
      case SendingRequest.NotSent(int status, List<Fix> errors) ->
          answer(status, page(draft, errors, said, false));
    };
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page.render())
        .build();
  }

  private static TemplateInstance page(
      Draft draft, List<Fix> errors, boolean said, boolean changed) {
    List<Gap> gaps = Gaps.in(draft);
    return Templates.check(
        Arrays.stream(Task.values()).map(task -> section(task, draft)).toList(),
        new Standing(errors, fixes(gaps, true), fixes(gaps, false), said, changed),
        Checked.of(draft));
  }

  private static List<Fix> fixes(List<Gap> gaps, boolean blocking) {
    return gaps.stream().filter(gap -> gap.blocks() == blocking).map(Fix::of).toList();
  }

  private static Section section(Task task, Draft draft) {
    return new Section(
        task.title(),
        Steps.of(task, draft).stream()
            .flatMap(step -> step.questions().stream().map(asked -> row(draft, step, asked)))
            .filter(row -> !row.value().isEmpty())
            .toList());
  }

  /// What was left out and may be is not shown.
  private static Row row(Draft draft, Step step, Question asked) {
    String value = draft.value(asked.field());
    String shown = value.isEmpty() ? "Not answered" : Answers.inWords(asked, value);
    return new Row(
        asked.label(),
        value.isEmpty() && asked.optional() ? "" : shown,
        step.href() + "#" + asked.field(),
        step.about());
  }
}
