package attune.gateway.page.casework;

import attune.gateway.page.Codes;
import attune.gateway.referral.Actor;
import attune.gateway.referral.HistoryEntry;
import attune.gateway.staff.Staff;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells what happened to a case, newest first.
@Singleton
final class Timeline {
  private final Staff staff;

  Timeline(Staff staff) {
    this.staff = staff;
  }

  List<Moment> of(Opened opened, List<HistoryEntry> history) {
    return IntStream.range(0, history.size())
        .mapToObj(index -> moment(opened, history.get(index), index + 1))
        .toList()
        .reversed();
  }

  /// One event in words.
  String title(Opened opened, HistoryEntry entry) {
    return new Sentences(staff, opened::nameOf).of(entry);
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

  /// Who may see a restricted case, or know of its escalation, by name.
  List<String> named(Opened opened) {
    var file = opened.file();
    Stream<String> restricted =
        file.restriction() == null ? Stream.of() : file.restriction().named().stream();
    Stream<String> escalated =
        file.escalation() == null ? Stream.of() : file.escalation().named().stream();
    return Stream.concat(restricted, escalated).distinct().map(staff::name).sorted().toList();
  }

  private Moment moment(Opened opened, HistoryEntry entry, int number) {
    return new Moment(
        number,
        title(opened, entry),
        who(entry.actor()),
        entry.happenedAt() == null ? entry.recordedAt() : entry.happenedAt(),
        entry.recordedAt(),
        Particulars.of(entry),
        opened.header().href() + "?asOf=" + entry.recordedAt());
  }
}
