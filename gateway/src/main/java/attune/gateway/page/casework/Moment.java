package attune.gateway.page.casework;

import attune.gateway.page.London;
import java.time.Instant;
import java.util.List;

/// One event of a case, in words.
///
/// @param number which it is of the events that the reader is told of
/// @param happened when it was said or done
/// @param at when it was written down
/// @param past the address of the case as it was just after it
public record Moment(
    int number,
    String title,
    String who,
    Instant happened,
    Instant at,
    List<Detail> details,
    String past) {

  public String when() {
    return London.inWords(at);
  }

  public String happenedWhen() {
    return London.inWords(happened);
  }

  /// The same for machines.
  public String datetime() {
    return at.toString();
  }

  /// What an event says beyond its name.
  ///
  /// @param label what the words are; empty where the title says it
  public record Detail(String label, String words) {}
}
