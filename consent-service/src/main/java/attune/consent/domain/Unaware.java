package attune.consent.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Whoever must not learn that there is a case: nothing of it goes to them, and nothing waits for
/// an answer that they would have to be asked for.
final class Unaware {

  /// What somebody is told of to get it from whoever decides.
  private static final Set<Obstacle> TO_BE_ASKED_FOR =
      EnumSet.of(
          Obstacle.NO_CONTRACT,
          Obstacle.NO_CONSENT,
          Obstacle.OWN_CONSENT_NEEDED,
          Obstacle.EXPIRED,
          Obstacle.TO_BE_CONFIRMED);

  private Unaware() {}

  /// Those of an audience.
  static Stream<UUID> among(Set<Audience> audiences, Register register) {
    return register.people().unaware().stream()
        .filter(id ->
            audiences.stream()
                .anyMatch(one ->
                    switch (one) {
                      case Audience.OfCircle(var named) -> named.equals(id.toString());
                      case Audience.Beyond(var named) -> named.equals(id.toString());
                      case Audience.Nobody _, Audience.Anybody _ -> false;
                    }))
        .sorted();
  }

  /// What stands against somebody, on hold where getting it would mean to ask whom nobody may.
  static EnumSet<Obstacle> withoutAsking(
      EnumSet<Obstacle> against,
      Register register,
      Person person,
      Purpose purpose,
      Instant at,
      Policy policy) {
    var left = EnumSet.copyOf(against);
    if (!left.removeAll(TO_BE_ASKED_FOR) || mayBeAsked(register, person, purpose, at, policy)) {
      return against;
    }
    left.add(Obstacle.HELD);
    return left;
  }

  private static boolean mayBeAsked(
      Register register, Person person, Purpose purpose, Instant at, Policy policy) {
    Set<UUID> unaware = register.people().unaware();
    if (unaware.isEmpty()
        || !WhoDecides.of(register, person, purpose, at, policy).isByResponsibility()) {
      return !unaware.contains(person.id());
    }
    LegalStatus status = register.people().statusOf(person.id());
    Set<UUID> adults = Set.copyOf(Responsible.adults(register, person.id(), policy).toList());
    return (status != null && status.delegate() != null)
        || adults.isEmpty()
        || !unaware.containsAll(adults);
  }
}
