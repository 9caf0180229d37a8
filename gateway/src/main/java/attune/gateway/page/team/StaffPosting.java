package attune.gateway.page.team;

import attune.gateway.page.Change;
import attune.gateway.page.Done;
import attune.gateway.page.Form;
import attune.gateway.page.form.Posting;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Practitioner;
import attune.gateway.referral.Problem;
import attune.gateway.referral.Team;
import attune.gateway.staff.Staff;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import java.util.function.Function;

/// A form on a practitioner, sent.
record StaffPosting(
    StaffForm form,
    Practitioner one,
    Sheet sheet,
    Team team,
    Staff staff,
    Function<Form, TemplateInstance> page)
    implements Posting {

  @Override
  public void send(Form sent, Map<String, Object> body) {
    String version = "\"" + sent.version() + "\"";
    team.command(one.practitionerId(), form.command(), sent.key(), version, body);
  }

  @Override
  public Change change(Problem problem) {
    return StaffChanges.of(problem, one.version(), staff);
  }

  @Override
  public TemplateInstance again(Form sent) {
    return page.apply(sent);
  }

  @Override
  public Done done() {
    return Done.STAFF_CHANGED;
  }

  @Override
  public String next() {
    return "/team/" + one.practitionerId();
  }
}
