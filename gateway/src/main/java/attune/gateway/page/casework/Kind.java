package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.referral.HistoryEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What an event is about, to look at those alone. The sets are never changed: their type can't say
/// so.
@SuppressWarnings("ImmutableEnumChecker")
enum Kind {
  TRIAGE(
      "The request and its decision",
      "sent",
      "information-requested",
      "answered",
      "own-answer-recorded",
      "accepted",
      "declined",
      "withdrawn"),
  WORK("The work", "allocated", "reallocated", "handed-over", "closed", "reopened"),
  PEOPLE(
      "People",
      "person-corrected",
      "person-added",
      "person-removed",
      "born",
      "died",
      "death-taken-back",
      "pregnancy-ended",
      "case-holder-changed"),
  PROTECTION(
      "Who may know what",
      "safe-contact-agreed",
      "safe-contact-ended",
      "escalated",
      "restricted",
      "restriction-lifted",
      "restriction-reviewed",
      "opened-in-error");

  private final String words;
  private final Set<String> events;

  Kind(String words, String... events) {
    this.words = words;
    this.events = Set.of(events);
  }

  static List<Choice> choices() {
    return Arrays.stream(values()).map(kind -> new Choice(kind.name(), kind.words)).toList();
  }

  /// Those of a kind; all of them if it names none.
  static List<HistoryEntry> of(String name, List<HistoryEntry> history) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .map(kind -> history.stream().filter(e -> kind.events.contains(e.name())).toList())
        .orElse(history);
  }
}
