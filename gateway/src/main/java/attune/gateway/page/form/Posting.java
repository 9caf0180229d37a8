package attune.gateway.page.form;

import attune.gateway.page.Change;
import attune.gateway.page.Done;
import attune.gateway.page.Form;
import attune.gateway.referral.Problem;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/// What a page does with its form once it is sent.
public interface Posting {

  /// Says it to the service. What the service refuses is thrown as its problem.
  void send(Form form, Map<String, Object> body);

  /// Puts what the service refused on the form.
  default Form refused(Form form, Problem problem) {
    return Refusals.on(sheet(), form, problem);
  }

  /// Who did what while the form was open.
  Change change(Problem problem);

  /// Draws the form again.
  TemplateInstance again(Form form);

  Sheet sheet();

  Done done();

  /// Where it goes on once it is done.
  String next();
}
