package attune.gateway.page.team;

import attune.gateway.page.Change;
import attune.gateway.page.Done;
import attune.gateway.page.Form;
import attune.gateway.page.form.Posting;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Opening;
import attune.gateway.referral.Problem;
import attune.gateway.referral.Team;
import attune.gateway.staff.Staff;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import java.util.function.Function;

/// The review of an opening, sent.
record ReviewPosting(
    Opening opening, Sheet sheet, Team team, Staff staff, Function<Form, TemplateInstance> page)
    implements Posting {

  @Override
  public void send(Form sent, Map<String, Object> body) {
    team.review(opening.openingId(), sent.key(), "\"" + sent.version() + "\"", body);
  }

  @Override
  public Change change(Problem problem) {
    return StaffChanges.of(problem, opening.version(), staff);
  }

  @Override
  public TemplateInstance again(Form sent) {
    return page.apply(sent);
  }

  @Override
  public Done done() {
    return Done.GLASS_REVIEWED;
  }

  @Override
  public String next() {
    return "/openings";
  }
}
