package attune.gateway.page.form;

import attune.gateway.page.Form;
import attune.gateway.page.FormError;
import attune.gateway.referral.Problem;
import attune.gateway.referral.Problem.Fault;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Puts what the service refused on the form that asked for it, in plain words.
public final class Refusals {

  private Refusals() {}

  public static Form on(Sheet sheet, Form form, Problem problem) {
    boolean faults =
        problem.code().equals("INVALID_BODY") || problem.code().equals("NOT_ANSWERED_AGAIN");
    if (!faults || problem.errors().isEmpty()) {
      return form.with(new FormError("", RefusalWords.of(problem.code())));
    }
    Form told = form;
    for (Fault fault : problem.errors()) {
      told = told.with(new FormError(field(sheet, fault), words(fault.code())));
    }
    return told;
  }

  /// The field that a pointer leads to; empty if the form has none there.
  private static String field(Sheet sheet, Fault fault) {
    String path = path(fault.pointer() == null ? "" : fault.pointer());
    return sheet.fields().stream()
        .map(Field::name)
        .filter(name -> !name.isEmpty())
        .filter(name -> name.equals(path) || name.startsWith(path + "."))
        .findFirst()
        .orElse("");
  }

  /// `/contact/phone` as `contact.phone`, and `/secrets/0` as `secrets`.
  private static String path(String pointer) {
    return Arrays.stream(pointer.split("/", -1))
        .filter(part -> !part.isEmpty() && !part.chars().allMatch(Character::isDigit))
        .collect(Collectors.joining("."));
  }

  private static String words(String code) {
    return switch (code) {
      case "MISSING" -> "Fill this in";
      case "TOO_LONG" -> "Shorten this";
      case "TOO_SHORT" -> "Say a little more";
      case "UNKNOWN_CODE" -> "Select one of the answers";
      case "BAD_CHARACTER" -> "Take out characters that are not letters, numbers or punctuation";
      case "TIME_NEEDED" -> "Enter the time too, such as 14:30";
      case "NOT_YET" -> "Enter a day and time that have been";
      case "DECIDER_UNCLEAR" -> "Select who decided";
      case "BAD_DATE", "BAD_TIME" -> "Enter a real date";
      case "OUT_OF_RANGE" -> "Enter a date or number that can be";
      case "QUESTION_NOT_ANSWERED" -> "Say in at least one voice how this question is answered now";
      default -> "Correct this";
    };
  }
}
