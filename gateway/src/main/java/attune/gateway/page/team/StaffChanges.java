package attune.gateway.page.team;

import attune.gateway.page.Change;
import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.referral.Problem;
import attune.gateway.staff.Staff;

/// What somebody else said of a practitioner, or of an opening, while a form on it was open.
final class StaffChanges {

  private StaffChanges() {}

  static Change of(Problem problem, long version, Staff staff) {
    var by = problem.changedBy();
    return new Change(
        problem.version() == null ? version : problem.version(),
        by == null || by.subject() == null ? "Somebody" : staff.name(by.subject()),
        problem.changes().stream()
            .map(change ->
                sentence(change.asEntry().name()) + " on " + London.inWords(change.recordedAt()))
            .toList());
  }

  private static String sentence(String event) {
    return switch (event) {
      case "capacity-set" -> "How many cases they can have was set";
      case "stage-reached" -> "Their stage was set";
      case "supervisor-named" -> "A supervisor was named";
      case "supervision-ended" -> "The supervision ended";
      case "went-away" -> "Time away was planned";
      case "came-back" -> "Time away ended";
      case "reviewed" -> "The opening was reviewed";
      default -> Codes.of(event);
    };
  }
}
