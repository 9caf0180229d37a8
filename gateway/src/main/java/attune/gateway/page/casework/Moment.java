package attune.gateway.page.casework;

import attune.gateway.page.London;
import java.time.Instant;
import java.util.List;

/// One event of a case, in words.
///
/// @param past the address of the case as it was just after it
public record Moment(String title, String who, Instant at, List<Detail> details, String past) {

  public String when() {
    return London.inWords(at);
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
