package attune.gateway.page.casework;

import attune.gateway.page.London;
import attune.gateway.referral.HistoryEntry;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/// A case as it was at a moment: which of its events had happened then.
///
/// @param when in words
/// @param event how many had happened
/// @param of how many there are now
/// @param previous the address of the moment of the event before; empty if there is none
/// @param next the same of the event after
public record Past(String when, int event, int of, String previous, String next) {

  static Past of(String href, Instant asOf, List<HistoryEntry> history) {
    int happened =
        (int) history.stream().filter(entry -> !entry.recordedAt().isAfter(asOf)).count();
    return new Past(
        London.inWords(asOf),
        happened,
        history.size(),
        happened > 1 ? address(href, history.get(happened - 2)) : "",
        happened < history.size() ? address(href, history.get(happened)) : "");
  }

  private static String address(String href, HistoryEntry entry) {
    return href + "?asOf=" + entry.recordedAt();
  }

  /// The moment that an address names.
  ///
  /// @throws NotFoundException if it names none that has been
  public static Instant moment(String asOf, Instant now) {
    try {
      Instant moment = Instant.parse(asOf);
      if (!moment.isAfter(now)) {
        return moment;
      }
    } catch (DateTimeParseException e) {
      throw new NotFoundException(e);
    }
    throw new NotFoundException();
  }
}
