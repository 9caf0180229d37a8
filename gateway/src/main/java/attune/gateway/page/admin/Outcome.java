package attune.gateway.page.admin;

import attune.gateway.page.Counted;
import attune.gateway.referral.ParkedMessages.Redelivery;
import attune.gateway.referral.Problem;

/// What came of having messages handled after all, to be told on a page of its own.
///
/// @param what in a few words
/// @param means what that means
/// @param next what to do now
public record Outcome(String what, String means, String next) {

  static Outcome of(Redelivery redelivery) {
    String reason = redelivery.reason();
    if (reason != null) {
      return stopped(redelivery, reason);
    }
    if (redelivery.waiting() > 0) {
      return new Outcome(
          were(redelivery.handled()) + " so far",
          still(redelivery.waiting()) + ": there was no time for more.",
          "Go back and have them handled again, until none waits.");
    }
    return redelivery.handled() == 0 ? nothingWaited() : handled(redelivery.handled());
  }

  private static Outcome stopped(Redelivery redelivery, String reason) {
    String stopped =
        redelivery.handled() == 0
            ? "It stopped again at the first message"
            : were(redelivery.handled()) + ", then it stopped again";
    return new Outcome(
        stopped,
        ParkedWords.reason(reason) + " " + still(redelivery.waiting()) + ", and nothing is lost.",
        "Mend the cause, then have them handled again.");
  }

  private static Outcome handled(int messages) {
    return new Outcome(
        were(messages),
        "None of this case waits any more. What comes next about it is taken in as usual.",
        "There is nothing more to do.");
  }

  private static Outcome nothingWaited() {
    return new Outcome(
        "Nothing of this case waits",
        "Its messages have been handled already: by somebody else, or when you pressed before.",
        "There is nothing more to do.");
  }

  static Outcome refused(Problem problem) {
    return switch (problem.code()) {
      case "IDEMPOTENCY_KEY_REUSED" ->
          new Outcome(
              "You sent this form once before",
              "It was for other messages then, so nothing was done now.",
              "Go back and load the page again.");
      case "INVALID_BODY" ->
          new Outcome(
              "Nothing takes in such messages any more",
              "The service that runs now has no part that these are for. They are kept.",
              "Tell the developers.");
      default ->
          new Outcome(
              "This could not be done just now",
              "Somebody else may be having these messages handled at this moment, or the service"
                  + " lacks something that it needs. Nothing is lost.",
              "Go back in a minute and see what came of it.");
    };
  }

  private static String were(int handled) {
    return Counted.of(handled, "message was handled", "messages were handled");
  }

  private static String still(long waiting) {
    return Counted.of(waiting, "message still waits", "messages still wait");
  }
}
