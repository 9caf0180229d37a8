package attune.gateway.page.casework;

import attune.gateway.page.Codes;
import attune.gateway.page.Done;
import attune.gateway.page.casework.CaseForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who works with the family, when that ends, and when it begins again.
final class WorkForms {
  static final List<CaseForm> ALL =
      List.of(
          CaseForm.of(Of.CASE, "allocate", "Allocate", "allocations", Done.ALLOCATED)
              .by("service-manager")
              .when(asked -> asked.is("WAITING"))
              .asking(WorkForms::allocate),
          CaseForm.of(Of.CASE, "reallocate", "Reallocate", "reallocations", Done.REALLOCATED)
              .by("service-manager")
              .when(asked -> asked.is("ALLOCATED"))
              .asking(WorkForms::reallocate),
          CaseForm.of(Of.CASE, "hand-over", "Hand over", "hand-overs", Done.HANDED_OVER)
              .by("practitioner")
              .when(asked -> asked.is("ALLOCATED"))
              .asking(WorkForms::handOver)
              .then("/"),
          CaseForm.of(Of.CASE, "close", "Close this case", "closures", Done.CLOSED)
              .by("service-manager", "practitioner")
              .when(asked -> asked.is("ALLOCATED"))
              .asking(WorkForms::close),
          CaseForm.of(Of.CASE, "withdraw", "Withdraw", "withdrawals", Done.WITHDRAWN)
              .by("service-manager", "referrer")
              .when(asked -> asked.opened().running())
              .asking(WorkForms::withdraw),
          CaseForm.of(Of.CASE, "reopen", "Open again", "reopenings", Done.REOPENED)
              .by("service-manager")
              .when(asked -> asked.opened().over())
              .asking(WorkForms::reopen),
          CaseForm.of(
                  Of.CASE,
                  "opened-in-error",
                  "Mark as opened in error",
                  "openings-in-error",
                  Done.OPENED_IN_ERROR)
              .by("service-manager", "triage")
              .when(asked -> asked.opened().file().whole() && !asked.is("OPENED_IN_ERROR"))
              .asking(WorkForms::openedInError));

  private WorkForms() {}

  private static Sheet allocate(Asked asked) {
    return Sheet.of(
            "Who will work with this family?",
            "Allocate",
            Field.practitioner("practitionerId", "Practitioner").needed("Select a practitioner"))
        .saying("They see the case as soon as you allocate it.")
        .comparing(asked.colleagues().loadsWithout(""));
  }

  private static Sheet reallocate(Asked asked) {
    @Nullable String now = asked.opened().file().practitionerId();
    return Sheet.of(
            "Who will work with this family from now on?",
            "Reallocate",
            Field.practitioner("practitionerId", "Practitioner").needed("Select a practitioner"),
            Field.words("why", "Why?").needed("Enter why somebody else takes over"))
        .saying("The practitioner until now sees the case no longer.")
        .comparing(asked.colleagues().loadsWithout(now == null ? "" : now));
  }

  private static Sheet handOver(Asked asked) {
    return Sheet.of(
            "Hand this case over",
            "Hand over",
            Field.one(
                    "practitionerId",
                    "To whom?",
                    asked.colleagues().practitionersWithout(asked.viewer().subject()))
                .needed("Select a practitioner"),
            Field.words("note", "What do they need to know?")
                .hint("Where the work is, what was agreed with the family, what comes next.")
                .needed("Enter what they need to know"))
        .saying("Agree it with them first. You will see the case no longer.");
  }

  private static Sheet close(Asked asked) {
    return Sheet.of(
            "Close this case",
            "Close this case",
            Field.one("reason", "Why does the work end?", Codes.CLOSURE_REASONS)
                .needed("Select why the work ends"),
            Field.heading("Question 1, again: what changed?"),
            Field.words("change.childs", "What changed, in the child’s words"),
            Field.words("change.parents", "What changed, in the parent’s or carer’s words"),
            Field.words("change.workers", "What changed, in your words"),
            Field.heading("Question 2, again: what does it mean for the child’s life?"),
            Field.words("impact.childs", "What it means, in the child’s words"),
            Field.words("impact.parents", "What it means, in the parent’s or carer’s words"),
            Field.words("impact.workers", "What it means, in your words"),
            Field.words("note", "Anything else (optional)")
                .hint("For the record. The family may read it one day."))
        .saying(
            "A closed case takes no new work. Everything in it can still be read.",
            "If the work is complete, answer both questions in at least one voice. Write what they"
                + " said, not what you think they meant.");
  }

  private static Sheet withdraw(Asked asked) {
    return Sheet.of(
            "Withdraw this request",
            "Withdraw",
            Field.one("reason", "Why?", Codes.WITHDRAWAL_REASONS)
                .needed("Select why it is withdrawn"),
            Field.words("note", "Anything else (optional)")
                .hint("Leave out who in the family wanted what."))
        .saying("The work stops. A service manager can open it again.");
  }

  private static Sheet reopen(Asked asked) {
    return Sheet.of(
            "Open this case again",
            "Open again",
            Field.words("why", "Why?").needed("Enter why it is opened again"))
        .saying(
            "It goes back to where triage had left it: to the waiting list if it was ever accepted,"
                + " else to the inbox.");
  }

  private static Sheet openedInError(Asked asked) {
    return Sheet.of(
            "Mark this case as opened in error",
            "Mark as opened in error",
            Field.words("why", "What was the error?").needed("Enter what the error was"),
            Field.tick("This case should never have been opened"))
        .warning("The case stays to be read, and takes nothing more. This can’t be undone.");
  }
}
