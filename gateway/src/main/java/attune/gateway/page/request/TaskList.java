package attune.gateway.page.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How far the request is.
@Path("/request/tasks")
@RolesAllowed("referrer")
@RunOnVirtualThread
public final class TaskList {

  private final OwnDraft drafts;

  TaskList(OwnDraft drafts) {
    this.drafts = drafts;
  }

  @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance tasks(List<Line> lines, long completed);
  }

  enum Status {
    NOT_STARTED("Not started", "govuk-tag--blue"),
    IN_PROGRESS("In progress", "govuk-tag--yellow"),
    COMPLETED("Completed", "govuk-tag--green");

    private final String words;
    private final String colour;

    Status(String words, String colour) {
      this.words = words;
      this.colour = colour;
    }

    /// A task is completed once each of its pages was saved and nothing is missing on any.
    static Status of(Task task, Draft draft, List<Gap> gaps) {
      List<String> pages = Steps.of(task, draft).stream().map(Step::path).toList();
      if (pages.stream().noneMatch(draft.saved()::containsKey)) {
        return NOT_STARTED;
      }
      boolean all = draft.saved().keySet().containsAll(pages);
      return all && gaps.stream().noneMatch(gap -> gap.task() == task) ? COMPLETED : IN_PROGRESS;
    }
  }

  public record Line(String id, String title, String href, String status, String colour) {}

  @GET
  public TemplateInstance tasks() {
    Draft draft = drafts.open();
    List<Gap> gaps = Gaps.in(draft);
    List<Line> lines = Arrays.stream(Task.values()).map(task -> line(task, draft, gaps)).toList();
    long completed =
        lines.stream().filter(line -> line.status().equals(Status.COMPLETED.words)).count();
    return Templates.tasks(lines, completed);
  }

  private static Line line(Task task, Draft draft, List<Gap> gaps) {
    Status status = Status.of(task, draft, gaps);
    return new Line(
        task.name().toLowerCase(Locale.ROOT),
        task.title(),
        Steps.of(task, draft).getFirst().href(),
        status.words,
        status.colour);
  }
}
