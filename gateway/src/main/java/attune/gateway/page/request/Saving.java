package attune.gateway.page.request;

import attune.gateway.page.Form;
import attune.gateway.page.FormError;
import attune.gateway.referral.ReferralProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;

/// Keeps what was written on a page, right or wrong, unless somebody has saved the draft from
/// another browser since the page was made.
@Singleton
final class Saving {

  private final OwnDraft drafts;

  Saving(OwnDraft drafts) {
    this.drafts = drafts;
  }

  Saved save(Draft draft, Step step, MultivaluedMap<String, String> fields) {
    Typed typed = Typed.of(step, fields);
    boolean removes = fields.containsKey("remove");
    if (draft.revision() != typed.revision()) {
      boolean twice = !removes && typed.isIn(draft) && draft.saved().containsKey(step.path());
      return twice ? new Saved.Done(Steps.after(step, draft)) : changed(draft, step, typed);
    }
    try {
      return removes ? removed(draft, step) : saved(draft, step, typed);
    } catch (ReferralProblem problem) {
      return notSaved(problem, draft, step, typed);
    }
  }

  private Saved saved(Draft draft, Step step, Typed typed) {
    Draft saved = drafts.save(draft.with(step.path(), typed.answers()));
    Form form = Typed.saved(step, saved);
    return form.errors().isEmpty()
        ? new Saved.Done(Steps.after(step, saved))
        : new Saved.NotDone(400, form, Seen.of(saved));
  }

  private Saved removed(Draft draft, Step step) {
    if (!step.removable()) {
      return new Saved.Done(step.href());
    }
    String[] entry = step.path().split("/", -1);
    drafts.save(draft.without(entry[0], entry[1]));
    return new Saved.Done(Step.href(entry[0]));
  }

  private Saved notSaved(ReferralProblem problem, Draft draft, Step step, Typed typed) {
    return switch (problem.status()) {
      case 412 -> changed(drafts.open(), step, typed);
      case 400, 413 ->
          new Saved.NotDone(
              problem.status(),
              typed.form(draft).with(new FormError("", words(problem.status()))),
              Seen.of(draft));
      default -> throw problem;
    };
  }

  private static Saved changed(Draft now, Step step, Typed typed) {
    return new Saved.NotDone(412, typed.form(now), Seen.changed(now, step, typed));
  }

  private static String words(int status) {
    return status == 413
        ? "The request is too long to be kept: shorten what you wrote here"
        : "Take out characters that are not letters, numbers or punctuation";
  }
}
