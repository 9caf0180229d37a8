package attune.consent.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people of a case and who has parental responsibility, as referral-service knew them at one
/// version of the case.
///
/// @param version the case's: what is older than the register knows already is not looked at
/// @param unaware who must not learn that there is a case; absent if nobody is kept from it
public record CaseAsKnown(
    long version,
    List<Person> people,
    List<ParentalResponsibility> responsibilities,
    @Nullable Set<UUID> unaware) {

  public CaseAsKnown {
    people = List.copyOf(people);
    responsibilities = List.copyOf(responsibilities);
    unaware = unaware == null || unaware.isEmpty() ? null : Sorted.set(unaware);
  }

  Set<UUID> keptUnaware() {
    return unaware == null ? Set.of() : unaware;
  }
}
