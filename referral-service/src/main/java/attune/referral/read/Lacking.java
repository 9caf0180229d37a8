package attune.referral.read;

import attune.eventsourcing.Decision;
import java.util.List;

/// One thing that is missing.
///
/// @param about a member of the request or a person's id
public record Lacking(String code, String about) {

  public static List<Lacking> of(List<Decision.Reason> reasons) {
    return reasons.stream().map(r -> new Lacking(r.code().name(), r.about())).toList();
  }
}
