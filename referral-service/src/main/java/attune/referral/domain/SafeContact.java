package attune.referral.domain;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// That somebody must not learn something about somebody.
///
/// @param id the rule's own
/// @param keptFrom who must not learn it
/// @param about whom it is about
public record SafeContact(UUID id, UUID keptFrom, UUID about, Set<Secret> secrets) {

  public enum Secret {
    ADDRESS,
    PLACEMENT,
    SCHOOL,
    PHONE,
    /// That there is a case at all.
    EXISTENCE
  }

  public SafeContact {
    secrets = Collections.unmodifiableSortedSet(new TreeSet<>(secrets));
  }

  boolean saysTheSameAs(SafeContact other) {
    return keptFrom.equals(other.keptFrom)
        && about.equals(other.about)
        && secrets.equals(other.secrets);
  }
}
