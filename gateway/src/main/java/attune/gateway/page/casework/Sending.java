package attune.gateway.page.casework;

import attune.gateway.page.Change;
import attune.gateway.page.Form;
import attune.gateway.page.London;
import attune.gateway.referral.Problem;
import attune.gateway.referral.ReferralProblem;
import attune.gateway.referral.Referrals;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Sends a form's command to the service. What the service refuses comes back on the form; what it
/// can't say on a form (not yours, not here, not now) goes on as an exception to a page of its own.
@Singleton
final class Sending {
  private final Referrals referrals;
  private final Timeline timeline;

  Sending(@RestClient Referrals referrals, Timeline timeline) {
    this.referrals = referrals;
    this.timeline = timeline;
  }

  Sent send(Opened opened, String command, Object body, Form form) {
    if (!form.errors().isEmpty()) {
      return new Sent.Refused(400, form);
    }
    try {
      referrals.command(
          opened.file().caseId(), command, form.key(), "\"" + form.version() + "\"", body);
      return new Sent.Done();
    } catch (ReferralProblem refused) {
      return refused(refused, opened, form);
    }
  }

  private Sent refused(ReferralProblem refused, Opened opened, Form form) {
    return switch (refused.status()) {
      case 400, 409, 422 ->
          new Sent.Refused(refused.status(), Refusals.on(form, refused.problem(), opened));
      case 412 -> new Sent.Refused(412, form.after(change(refused.problem(), opened)));
      default -> throw refused;
    };
  }

  private Change change(Problem problem, Opened opened) {
    return new Change(
        problem.version() == null ? opened.version() : problem.version(),
        timeline.who(problem.changedBy()),
        problem.changes().stream()
            .map(change ->
                timeline.title(change.asEntry()) + " on " + London.inWords(change.recordedAt()))
            .toList());
  }
}
