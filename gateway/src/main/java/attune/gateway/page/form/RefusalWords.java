package attune.gateway.page.form;

/// What the service's refusals mean to somebody who filled in a form.
final class RefusalWords {

  private RefusalWords() {}

  static String of(String code) {
    return switch (code) {
      case "QUESTION_OPEN" ->
          "A question to the referrer is still open: decide when the answer has come";
      case "ALREADY_DECIDED" -> "This request has been decided already";
      case "NOT_WAITING" -> "This case is not on the waiting list";
      case "ALREADY_ALLOCATED" -> "This case is allocated to somebody else already";
      case "NOT_ALLOCATED" -> "This can’t be done: the case is not allocated to anybody";
      case "OWN_CASE" -> "This is a case of your own: somebody else has to do it";
      case "ALREADY_CLOSED" -> "This case is closed already";
      case "NOT_ANSWERED_AGAIN" -> "Work that is complete answers questions 1 and 2 again";
      case "ALREADY_OVER" -> "This case has come to its end already";
      case "NOT_OVER" -> "This case is still open";
      case "ALREADY_FILMED" -> "Somebody has been filmed: it can’t be an error any more";
      case "OPENED_IN_ERROR" -> "This case was opened in error: it takes nothing more";
      case "NOT_ASKED_THEMSELVES" ->
          "Only a child of 12 or over who is to be filmed answers for themselves";
      default -> ofPeople(code);
    };
  }

  private static String ofPeople(String code) {
    return switch (code) {
      case "NO_SUCH_PERSON" -> "This person is not in the case any more";
      case "NOT_ONE_FOCUS_CHILD" -> "A case has exactly one focus child";
      case "NOT_EXPECTED" -> "This child is born already, or no longer expected";
      case "EXPECTED_DATE_NOT_NEAR" -> "Nobody can be expected on that day: check the date";
      case "ALREADY_BORN" -> "This person is born: enter their date of birth";
      case "NOT_BORN_THEN" -> "The child can’t have been born on that day: check the date";
      case "NOT_BORN_YET" -> "This child is not born yet: record that the pregnancy ended";
      case "DIED_BEFORE_BIRTH" -> "That day is before they were born: check the date";
      case "NO_SUCH_RULE" -> "This rule has ended already";
      case "NOT_RESTRICTED" -> "This case is not restricted";
      case "SUPERVISES_THEMSELVES" -> "Nobody supervises themselves: select somebody else";
      case "END_DATE_NEEDED" -> "Enter until when a supervisor from outside supervises";
      case "ENDS_BEFORE_IT_BEGINS" -> "The last day must not be before the first";
      case "ALREADY_AWAY" -> "They are away already on some of these days";
      case "ALREADY_REVIEWED" -> "Somebody has reviewed this already";
      default -> ofSending(code);
    };
  }

  private static String ofSending(String code) {
    return switch (code) {
      case "IDEMPOTENCY_KEY_REUSED" ->
          "You sent this form once before: look what came of it, then begin again if you need to";
      case "STILL_RUNNING" -> "Your first click is still being worked on: look what came of it";
      default -> "The service refused this: look at it again, then try once more";
    };
  }
}
