package attune.gateway.page.finding;

import attune.gateway.page.Change;
import attune.gateway.page.Done;
import attune.gateway.page.Form;
import attune.gateway.page.FormError;
import attune.gateway.page.form.Posting;
import attune.gateway.page.form.Refusals;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Problem;
import attune.gateway.referral.ReferralProblem;
import attune.gateway.referral.Team;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The wish to open a case that is not one's own, sent.
record GlassPosting(Sheet sheet, String typed, Team team, Function<Form, TemplateInstance> page)
    implements Posting {
  private static final String NO_SUCH_CASE = "NO_SUCH_CASE";

  /// That there is no such case, or that it is restricted, is said on the form: both in the same
  /// words, and what was typed stays.
  @Override
  public void send(Form sent, Map<String, Object> body) {
    body.put("reference", reference());
    try {
      team.open(sent.key(), body);
    } catch (ReferralProblem refused) {
      throw refused.status() == 404
          ? new ReferralProblem(409, new Problem(NO_SUCH_CASE, List.of(), null, null, List.of()))
          : refused;
    }
  }

  @Override
  public Form refused(Form sent, Problem problem) {
    return problem.code().equals(NO_SUCH_CASE)
        ? sent.with(
            new FormError(
                "reference",
                "No case that you can open has this reference: check it with your manager"))
        : Refusals.on(sheet, sent, problem);
  }

  @Override
  public Change change(Problem problem) {
    return new Change(0, "Somebody", List.of());
  }

  @Override
  public TemplateInstance again(Form sent) {
    return page.apply(sent);
  }

  @Override
  public Done done() {
    return Done.GLASS_OPENED;
  }

  @Override
  public String next() {
    return "/cases/" + reference();
  }

  private String reference() {
    return typed.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "");
  }
}
