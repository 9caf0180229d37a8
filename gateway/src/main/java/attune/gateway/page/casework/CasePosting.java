package attune.gateway.page.casework;

import attune.gateway.page.Change;
import attune.gateway.page.Done;
import attune.gateway.page.Form;
import attune.gateway.page.FormError;
import attune.gateway.page.Lacking;
import attune.gateway.page.London;
import attune.gateway.page.form.Posting;
import attune.gateway.page.form.Refusals;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Missing;
import attune.gateway.referral.Problem;
import attune.gateway.referral.Referrals;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A form on a case, sent.
///
/// @param page draws it
record CasePosting(
    CaseForm form,
    Asked asked,
    Sheet sheet,
    Referrals referrals,
    Timeline timeline,
    Function<Form, TemplateInstance> page)
    implements Posting {

  @Override
  public void send(Form sent, Map<String, Object> body) {
    String version = "\"" + sent.version() + "\"";
    referrals.command(opened().file().caseId(), form.command(), sent.key(), version, body);
  }

  /// A request that is not ready is no fault of the form: everything that it lacks is named.
  @Override
  public Form refused(Form sent, Problem problem) {
    if (!problem.code().equals("NOT_READY")) {
      return Refusals.on(sheet, sent, problem);
    }
    List<Missing> missing =
        problem.errors().stream()
            .map(fault -> new Missing(fault.code(), last(String.valueOf(fault.pointer()))))
            .toList();
    Form told = sent;
    for (String line :
        Lacking.words(missing, id -> opened().file().person(id).map(Person::name).orElse(null))) {
      told = told.with(new FormError(FormError.CASE, line));
    }
    return missing.isEmpty()
        ? sent.with(new FormError("", "The request can't be accepted yet: something is missing"))
        : told;
  }

  @Override
  public Change change(Problem problem) {
    return new Change(
        problem.version() == null ? opened().version() : problem.version(),
        timeline.who(problem.changedBy()),
        problem.changes().stream()
            .map(change ->
                timeline.title(opened(), change.asEntry())
                    + " on "
                    + London.inWords(change.recordedAt()))
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
    return form.next(asked);
  }

  private Opened opened() {
    return asked.opened();
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
