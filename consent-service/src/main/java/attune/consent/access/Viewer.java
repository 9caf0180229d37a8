package attune.consent.access;

import attune.http.Caller;
import java.util.Set;
import java.util.UUID;

/// Somebody who looks at registers.
///
/// @param supervisees the practitioners whom they supervise today
public record Viewer(Caller caller, Set<UUID> supervisees) {

  public Viewer {
    supervisees = Set.copyOf(supervisees);
  }
}
