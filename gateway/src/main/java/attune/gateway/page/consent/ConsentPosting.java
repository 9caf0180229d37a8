package attune.gateway.page.consent;

import attune.gateway.consent.Registers;
import attune.gateway.page.Change;
import attune.gateway.page.Done;
import attune.gateway.page.Form;
import attune.gateway.page.London;
import attune.gateway.page.form.Posting;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Actor;
import attune.gateway.referral.Problem;
import attune.gateway.staff.Staff;
import io.quarkus.qute.TemplateInstance;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A form on a register, sent.
///
/// @param page draws it
record ConsentPosting(
    ConsentForm form,
    AskedConsent asked,
    Sheet sheet,
    Registers registers,
    Staff staff,
    Clock clock,
    Function<Form, TemplateInstance> page)
    implements Posting {

  @Override
  public void send(Form sent, Map<String, Object> body) {
    Shape.of(body, clock.instant());
    @Nullable String version = form.anyhow() ? null : "\"" + sent.version() + "\"";
    registers.command(asked.opened().file().caseId(), form.command(), sent.key(), version, body);
  }

  @Override
  public Change change(Problem problem) {
    return new Change(
        problem.version() == null ? asked.register().version() : problem.version(),
        who(problem),
        problem.changes().stream()
            .map(one -> "Consent changed on " + London.inWords(one.recordedAt()))
            .distinct()
            .toList());
  }

  @Override
  public TemplateInstance again(Form sent) {
    return page.apply(sent);
  }

  @Override
  public Done done() {
    return form.done();
  }

  @Override
  public String next() {
    return ConsentForm.next(asked);
  }

  private String who(Problem problem) {
    @Nullable Actor actor = problem.changedBy();
    @Nullable String subject = actor == null ? null : actor.subject();
    return subject == null ? "Somebody" : staff.name(subject);
  }
}
