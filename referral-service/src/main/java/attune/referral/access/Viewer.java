package attune.referral.access;

import attune.http.Caller;
import java.util.Set;
import java.util.UUID;

/// Somebody who looks at cases, and how they stand to those who work on them.
///
/// @param supervisees the practitioners whom they supervise today
/// @param opened the cases that they have opened by breaking the glass, and may still read
public record Viewer(Caller caller, Set<UUID> supervisees, Set<UUID> opened) {

  public Viewer {
    supervisees = Set.copyOf(supervisees);
    opened = Set.copyOf(opened);
  }

  /// The same person when they do something: who broke the glass may read, and no more.
  public Viewer acting() {
    return new Viewer(caller, supervisees, Set.of());
  }

  boolean is(UUID practitioner) {
    return practitioner.toString().equals(caller.subject());
  }
}
