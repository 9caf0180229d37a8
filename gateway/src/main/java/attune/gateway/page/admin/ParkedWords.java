package attune.gateway.page.admin;

/// What a service says of its parked messages, in plain words.
final class ParkedWords {

  private ParkedWords() {}

  /// Who does not take them in.
  static String source(String source) {
    return switch (source) {
      case "consent-facts" -> "What the consent register tells of people’s own answers";
      default -> "Messages for " + source;
    };
  }

  /// Why the first of them was not handled: a code, and after a colon what it is about.
  static String reason(String reason) {
    String code = reason.replaceFirst(":.*", "");
    String about = reason.substring(code.length()).replaceFirst("^: *", "");
    return switch (code) {
      case "UNDECODABLE" -> "It is no message of the agreed form: look at its " + about + ".";
      case "UNREADABLE" -> "What it says can’t be read.";
      case "INVALID" -> "What it says at " + about + " is not as agreed.";
      case "FAILED" -> "The service failed over it (" + about + "): its log says more.";
      case "BEHIND_PARKED" -> "It has not been tried since the one before it was handled.";
      default -> "The service says " + reason + ".";
    };
  }
}
