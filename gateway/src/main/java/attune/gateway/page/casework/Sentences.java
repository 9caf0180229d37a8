package attune.gateway.page.casework;

import attune.gateway.page.Codes;
import attune.gateway.referral.HistoryEntry;
import attune.gateway.staff.Staff;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Every kind of event in one sentence. What it is about is named where the reader may know it.
final class Sentences {
  private final Staff staff;
  private final UnaryOperator<String> people;

  /// @param people the name of somebody in the case by their id; empty if it is not known
  Sentences(Staff staff, UnaryOperator<String> people) {
    this.staff = staff;
    this.people = people;
  }

  String of(HistoryEntry entry) {
    return switch (entry.name()) {
      case "sent" -> "Request sent";
      case "information-requested" -> "Information asked for";
      case "answered" -> "Information given";
      case "accepted" -> "Request accepted";
      case "declined" -> "Request declined";
      case "withdrawn" -> "Request withdrawn";
      case "own-answer-recorded" ->
          "What " + person(entry, "person", "a child") + " said themselves was recorded";
      case "allocated" -> "Allocated" + to(entry);
      case "reallocated" -> "Reallocated" + to(entry);
      case "handed-over" -> "Handed over" + to(entry);
      case "closed" -> "Case closed";
      case "reopened" -> "Case opened again";
      case "opened-in-error" -> "Marked as opened in error";
      default -> ofPeople(entry);
    };
  }

  private String ofPeople(HistoryEntry entry) {
    return switch (entry.name()) {
      case "person-corrected" ->
          "What is known of " + person(entry, "person", "somebody") + " was corrected";
      case "person-added" -> start(person(entry, "person", "somebody")) + " was added";
      case "person-removed" -> start(person(entry, "person", "somebody")) + " was removed";
      case "born" -> start(person(entry, "person", "the child")) + " was born";
      case "died" -> start(person(entry, "person", "somebody")) + " died";
      case "death-taken-back" ->
          "What had been recorded of "
              + person(entry, "person", "somebody")
              + "’s death was a mistake";
      case "pregnancy-ended" -> "The pregnancy ended";
      case "case-holder-changed" -> "The case holder changed";
      case "safe-contact-agreed" ->
          "Safe contact: what "
              + person(entry, "keptFrom", "somebody")
              + " must not learn of "
              + person(entry, "about", "somebody");
      case "safe-contact-ended" -> "A safe contact rule ended";
      case "escalated" -> "Escalated to named staff";
      case "restricted" -> "Restricted to named people";
      case "restriction-lifted" -> "The restriction was lifted";
      case "restriction-reviewed" -> "The restriction was reviewed";
      default -> Codes.of(entry.name());
    };
  }

  private String to(HistoryEntry entry) {
    @Nullable String practitioner = entry.text("practitioner");
    return practitioner == null ? "" : " to " + staff.name(practitioner);
  }

  private String person(HistoryEntry entry, String member, String otherwise) {
    @Nullable String id = entry.text(member);
    String name = id == null ? "" : people.apply(id);
    return name.isEmpty() ? otherwise : name;
  }

  private static String start(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
