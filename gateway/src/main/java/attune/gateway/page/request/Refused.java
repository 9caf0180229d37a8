package attune.gateway.page.request;

import attune.gateway.referral.Problem;
import attune.gateway.referral.Problem.Fault;
import java.util.Comparator;
import java.util.List;

/// What the service refused, in plain words, each with the page that mends it.
final class Refused {

  private Refused() {}

  static List<Fix> fixes(Problem problem, Draft draft) {
    return problem.code().equals("INVALID_BODY") && !problem.errors().isEmpty()
        ? problem.errors().stream().map(fault -> fix(fault, draft)).distinct().toList()
        : List.of(fix(problem.code()));
  }

  private static Fix fix(Fault fault, Draft draft) {
    String pointer = fault.pointer() == null ? "" : fault.pointer();
    String field = Body.field(draft, pointer);
    return Steps.all(draft).stream()
        .flatMap(step ->
            step.questions().stream()
                .filter(asked -> (field + ".").startsWith(asked.field() + "."))
                .map(asked -> Gap.of(step, asked, words(fault.code(), asked.label()), true)))
        .max(Comparator.comparingInt(gap -> gap.href().length()))
        .map(Fix::of)
        .orElse(new Fix("Something in the request can’t be read: " + field, "/request/tasks"));
  }

  private static String words(String code, String label) {
    return switch (code) {
      case "MISSING" -> label + " is missing";
      case "TOO_LONG" -> label + " is too long";
      case "BAD_DATE", "OUT_OF_RANGE" -> label + " can’t be that day";
      case "BAD_NHS_NUMBER" -> label + ": the ten digits do not fit together";
      case "BAD_CHARACTER" -> label + " has characters that can’t be kept";
      default -> label + " is not right";
    };
  }

  private static Fix fix(String code) {
    return switch (code) {
      case "NOT_ONE_FOCUS_CHILD" ->
          new Fix("Exactly one child whom this request is about", Step.href("people"));
      case "PROFESSION_NOT_ELIGIBLE" ->
          new Fix("Your profession can’t make a request", Step.href("you/profession"));
      case "OUTSIDE_AGES_OF_PROFESSION" ->
          new Fix("Your profession can’t refer a child of this age", Step.href("people"));
      case "EXPECTED_DATE_NOT_NEAR" ->
          new Fix("Nobody can be expected on the day you entered", Step.href("people"));
      case "RESPONSIBILITY_BEFORE_BIRTH" ->
          new Fix(
              "Nobody has parental responsibility for a child who is not born yet",
              "/request/tasks");
      case "ALREADY_SENT" ->
          new Fix(
              "There is a case already for this reference in the case system",
              Step.href("identifiers/case-system"));
      case "IDEMPOTENCY_KEY_REUSED", "STILL_RUNNING" ->
          new Fix("This was sent a moment ago: look at your requests", "/cases");
      case "INCOMPLETE" ->
          new Fix("Say that you send it incomplete, or complete it", "#incomplete");
      default -> new Fix("The service refused this: try again in a moment", "/request/tasks");
    };
  }
}
