package attune.gateway.page.casework;

import attune.gateway.page.Form;
import attune.gateway.page.FormError;
import attune.gateway.page.Lacking;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Missing;
import attune.gateway.referral.Problem;
import attune.gateway.referral.Problem.Fault;
import java.util.List;

/// Puts what the service refused on the form that asked for it, in plain words.
final class Refusals {
  private Refusals() {}

  static Form on(Form form, Problem problem, Opened opened) {
    if (problem.code().equals("NOT_READY")) {
      return notReady(form, problem, opened);
    }
    if (problem.code().equals("INVALID_BODY") && !problem.errors().isEmpty()) {
      return faults(form, problem.errors());
    }
    return form.with(new FormError("", words(problem.code())));
  }

  private static Form notReady(Form form, Problem problem, Opened opened) {
    List<Missing> missing =
        problem.errors().stream().map(fault -> new Missing(fault.code(), about(fault))).toList();
    Form told = form;
    for (String line :
        Lacking.words(missing, id -> opened.file().person(id).map(Person::name).orElse(null))) {
      told = told.with(new FormError(FormError.CASE, line));
    }
    return missing.isEmpty()
        ? form.with(new FormError("", "The request can't be accepted yet: something is missing"))
        : told;
  }

  private static Form faults(Form form, List<Fault> faults) {
    Form told = form;
    for (Fault fault : faults) {
      told = told.with(new FormError(about(fault), fault(fault.code())));
    }
    return told;
  }

  /// The last part of a pointer: a field's name, or a person's id.
  private static String about(Fault fault) {
    String pointer = fault.pointer() == null ? "" : fault.pointer();
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private static String fault(String code) {
    return switch (code) {
      case "MISSING" -> "Fill this in";
      case "TOO_LONG" -> "Shorten this";
      case "TOO_SHORT" -> "Say a little more";
      case "UNKNOWN_CODE" -> "Select one of the answers";
      case "BAD_CHARACTER" -> "Take out characters that are not letters, numbers or punctuation";
      default -> "Correct this";
    };
  }

  private static String words(String code) {
    return switch (code) {
      case "QUESTION_OPEN" ->
          "A question to the referrer is still open: decide when the answer has come";
      case "ALREADY_DECIDED" -> "This request has been decided already";
      case "NOT_WAITING" -> "This case is not on the waiting list";
      case "ALREADY_ALLOCATED" -> "This case is allocated to somebody else already";
      case "NOT_ALLOCATED" -> "This case can't be closed: it is not allocated to anybody";
      case "ALREADY_CLOSED" -> "This case is closed already";
      case "IDEMPOTENCY_KEY_REUSED" ->
          "You sent this form once before: look at the case, then begin again if you need to";
      case "STILL_RUNNING" -> "Your first click is still being worked on: look at the case";
      default -> "The service refused this: look at the case and try again";
    };
  }
}
