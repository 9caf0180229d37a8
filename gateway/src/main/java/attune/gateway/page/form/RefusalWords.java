package attune.gateway.page.form;

/// What the service's refusals mean to somebody who filled in a form.
final class RefusalWords {

  private RefusalWords() {}

  /// What could not be done just now, and may be in a moment.
  static String away(String code) {
    return (code.equals("STAFF_UNREACHABLE")
            ? "It can’t be checked just now who works here"
            : "This can’t be done just now")
        + ": wait a moment, then send it again. It will be done once";
  }

  static String of(String code) {
    return switch (code) {
      case "QUESTION_OPEN" ->
          "A question to the referrer is still open: decide when the answer has come";
      case "ALREADY_DECIDED" -> "This request has been decided already";
      case "NOT_WAITING" -> "This case is not on the waiting list";
      case "ALREADY_ALLOCATED" -> "This case is allocated to somebody else already";
      case "NOT_ALLOCATED" -> "This can’t be done: the case is not allocated to anybody";
      case "OWN_CASE" -> "This is a case of your own: somebody else has to do it";
      case "NOT_A_PRACTITIONER" -> "Nobody who works as a practitioner now: choose somebody else";
      case "NOT_NAMED" -> "This case is restricted, and they are not among those who are named";
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
      default -> ofConsent(code);
    };
  }

  private static String ofConsent(String code) {
    return switch (code) {
      case "NO_CONTRACT" -> "Whoever decides has not been given the contract: record that first";
      case "NOT_THEIRS_TO_DECIDE" -> "This is not theirs to decide: select who may";
      case "OWN_CONSENT_NEEDED" ->
          "From their 12th birthday they decide for themselves: ask them and record what they say";
      case "TOO_YOUNG" ->
          "They are too young for that: somebody with parental responsibility decides";
      case "FOUND_UNABLE_TO_DECIDE" ->
          "Two people found that they can’t decide this: somebody else decides for them";
      case "BEST_INTERESTS_OFF" -> "This council makes no best-interests decisions about film";
      case "BIRTH_DATE_MISSING" ->
          "Their date of birth is not known: correct it on the people page";
      case "PR_NOT_ESTABLISHED" ->
          "It is not known that they have parental responsibility: record it on the people page";
      case "CHILD_NOT_ASKED" -> "Say what the child showed: they are asked each time";
      case "CHILD_DISSENTS" -> "The child does not want it, and that stops it: record a no";
      case "UNDERSTANDING_NOT_NOTED" -> "Enter how they showed that they understood";
      case "AUDIENCE_NOT_NAMED" -> "Select who it is that may see it";
      case "ALREADY_EXPIRED" -> "The last day is over already: enter a later one";
      case "NOTHING_TO_CONFIRM" -> "There is nothing to confirm any more";
      case "WORKS_ON_CASE" -> "They work on this case, so they can’t decide for the child";
      case "NOT_A_CHILD" -> "This is said of children only";
      case "HAPPENED_LATER" -> "It can’t have happened yet: correct the day and time";
      case "TWO_ASSESSORS_NEEDED" -> "Two people have to assess it: select two";
      case "ASSESSOR_WHO_KNOWS_THEM_NEEDED" -> "One of the two has to know them: select which";
      case "ALREADY_OPENED" -> "The register is open already";
      case "ALREADY_ENDED" -> "The work has ended already";
      default -> ofObjections(code);
    };
  }

  private static String ofObjections(String code) {
    return switch (code) {
      case "SAFE_CONTACT_NOT_CHECKED" -> "Check safe contact first";
      case "SAFE_CONTACT_FORBIDS" ->
          "Safe contact forbids it: don’t contact them or give them this";
      case "NO_SUCH_OBJECTION" -> "This objection has ended already";
      case "ALREADY_OBJECTED", "PERMIT_TAKEN", "DISCLOSURE_TAKEN", "HOLD_TAKEN", "COPY_TAKEN" ->
          "This was recorded already: look at the consent page";
      case "ONLY_THEY_LIFT_IT" -> "Only they themselves can lift it: they are in the picture";
      case "NOT_THEIRS_TO_LIFT" -> "Only whoever objected can lift it";
      case "REASON_MISSING" -> "Enter the reason";
      case "TWO_PEOPLE_NEEDED" -> "Somebody else than whoever proposed it has to do this";
      case "REGISTER_BEHIND" -> "The register is catching up with the case: try again in a minute";
      default -> ofPermits(code);
    };
  }

  private static String ofPermits(String code) {
    return switch (code) {
      case "NOT_PERMITTED" ->
          "Not everybody in the picture permits this: the consent page says who and why";
      case "NO_SUCH_PERMIT" -> "There is no such permit any more";
      case "PERMIT_USED", "DAY_PERMIT_IS_RETURNED" -> "This permit was used already";
      case "PERMIT_EXPIRED" -> "This permit has expired: ask for a new one";
      case "NOT_A_DAY_PERMIT" -> "This is not a day permit";
      case "DAY_TOO_FAR_AHEAD" -> "That day is too far ahead: take the permit nearer to it";
      case "DAY_OVER" -> "That day is over: enter today or a later one";
      case "NOT_A_DISCLOSURE" -> "This purpose does not leave the project: no disclosure is needed";
      case "NO_SUCH_DISCLOSURE" -> "There is no such disclosure any more";
      case "OWN_REQUEST" -> "You asked for it yourself: somebody else has to authorise it";
      case "NOT_AUTHORISED" ->
          "It has to be authorised first: by a service manager or, where nobody consented, by who"
              + " is named as safeguarding lead or Caldicott guardian";
      case "ALREADY_MADE" -> "This disclosure was made already";
      default -> ofFilm(code);
    };
  }

  private static String ofFilm(String code) {
    return switch (code) {
      case "FILM_NOT_NAMED" -> "Select which film";
      case "NO_SUCH_FILM" -> "The register knows no such film";
      case "FILM_ERASED" -> "This film is gone already";
      case "FILM_HELD" ->
          "This film is on hold: nothing is done with it until the hold is released";
      case "FILM_REGISTERED" -> "This film is on the register already";
      case "NOT_IN_FILM" -> "They are not in this film";
      case "NO_SUCH_HOLD" -> "This hold was released already";
      case "NOT_EVERYBODY_AGREES" -> "Everybody in the film has to agree, or who decides for them";
      case "NOT_RELEASED" -> "This film is not to be erased yet";
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
