package attune.gateway.page.casework;

import attune.gateway.page.Codes;
import attune.gateway.page.casework.Moment.Detail;
import attune.gateway.referral.Actor;
import attune.gateway.referral.HistoryEntry;
import attune.gateway.staff.Staff;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells what happened to a case, newest first.
@Singleton
final class Timeline {
  private final Staff staff;

  Timeline(Staff staff) {
    this.staff = staff;
  }

  List<Moment> of(String caseId, List<HistoryEntry> history) {
    return history.reversed().stream().map(entry -> moment(caseId, entry)).toList();
  }

  /// One event in words.
  String title(HistoryEntry entry) {
    return switch (entry.name()) {
      case "sent" -> "Request sent";
      case "information-requested" -> "Information asked for";
      case "answered" -> "Information given";
      case "accepted" -> "Request accepted";
      case "declined" -> "Request declined";
      case "allocated" -> allocated(entry);
      case "closed" -> "Case closed";
      default -> Codes.of(entry.name());
    };
  }

  /// Who did it: the name, and what they are here.
  String who(@Nullable Actor actor) {
    if (actor == null || actor.role() == null) {
      return "";
    }
    if (actor.subject() == null || actor.role().equals("case-system")) {
      return Codes.of(actor.role());
    }
    return staff.name(actor.subject()) + ", " + Codes.of(actor.role()).toLowerCase(Locale.UK);
  }

  private Moment moment(String caseId, HistoryEntry entry) {
    return new Moment(
        title(entry),
        who(entry.actor()),
        entry.recordedAt(),
        details(entry),
        "/cases/" + caseId + "?asOf=" + entry.recordedAt());
  }

  private String allocated(HistoryEntry entry) {
    @Nullable String practitioner = entry.text("practitioner");
    return practitioner == null ? "Allocated" : "Allocated to " + staff.name(practitioner);
  }

  private static List<Detail> details(HistoryEntry entry) {
    List<Detail> details = new ArrayList<>();
    add(details, "", entry.text("question"));
    add(details, "", entry.text("answer"));
    @Nullable String reason = entry.text("reason");
    if (reason != null) {
      boolean declined = entry.name().equals("declined");
      add(details, "Reason", declined ? Codes.declineReason(reason) : Codes.closureReason(reason));
    }
    add(details, "Signposted to", entry.text("signpostedTo"));
    add(details, "Note", entry.text("note"));
    return details;
  }

  private static void add(List<Detail> details, String label, @Nullable String words) {
    if (words != null) {
      details.add(new Detail(label, words));
    }
  }
}
