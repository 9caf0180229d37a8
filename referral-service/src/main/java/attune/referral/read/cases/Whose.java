package attune.referral.read.cases;

import java.util.Set;
import java.util.UUID;

/// Whose cases a list shows: the relationship that lets somebody see them.
public sealed interface Whose {

  /// Requests that somebody sent themselves.
  record SentBy(String subject) implements Whose {}

  /// Cases that a case system keeps, too.
  record KeptBy(String system) implements Whose {}

  /// Cases that are or were allocated to somebody.
  record AllocatedTo(UUID practitioner) implements Whose {}

  /// Cases that are or were allocated to those whom somebody supervises.
  record OfSupervisees(Set<UUID> practitioners) implements Whose {

    public OfSupervisees {
      practitioners = Set.copyOf(practitioners);
    }
  }

  /// Requests that triage has still to decide on.
  record Undecided() implements Whose {}

  record Everybodys() implements Whose {}
}
