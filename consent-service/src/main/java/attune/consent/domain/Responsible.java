package attune.consent.domain;

import attune.consent.domain.ParentalResponsibility.Basis;
import attune.consent.domain.ParentalResponsibility.Held;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who has parental responsibility for a child and may use it here. Each may alone.
final class Responsible {

  private Responsible() {}

  /// Whether `by` may consent for `child`: what is not established does not count.
  static boolean may(Register register, DecidedBy by, UUID child, Policy policy) {
    return switch (by.as()) {
      case PARENTAL_RESPONSIBILITY ->
          by.person() != null && mayAdult(register, by.person(), child, policy);
      case COUNCIL_DELEGATE -> by.subject() != null && mayDelegate(register, by.subject(), child);
      case SELF, BEST_INTERESTS -> false;
    };
  }

  /// Whether anybody at all may.
  static boolean mayAnybody(Register register, UUID child, Policy policy) {
    LegalStatus status = register.people().statusOf(child);
    return adults(register, child, policy).findAny().isPresent()
        || (status != null
            && status.delegate() != null
            && mayDelegate(register, status.delegate(), child));
  }

  /// The adults who may.
  static Stream<UUID> adults(Register register, UUID child, Policy policy) {
    return register.people().responsibleFor(child).stream()
        .map(ParentalResponsibility::adult)
        .filter(adult -> mayAdult(register, adult, child, policy));
  }

  /// Whether it can't be ruled out that `adult` has it: enough for a no, never for a yes.
  static boolean mightHave(Register register, UUID adult, UUID child) {
    return register.people().responsibleFor(child).stream()
        .anyMatch(row -> row.adult().equals(adult) && row.held() != Held.NO);
  }

  private static boolean mayAdult(Register register, UUID adult, UUID child, Policy policy) {
    People people = register.people();
    List<ParentalResponsibility> rows = established(people, child, policy);
    boolean guarded = rows.stream().anyMatch(row -> row.basis() == Basis.SPECIAL_GUARDIAN);
    return people.person(adult).isPresent()
        && !people.died().contains(adult)
        && !isLimited(people.statusOf(child), adult)
        && rows.stream()
            .filter(row -> !guarded || row.basis() == Basis.SPECIAL_GUARDIAN)
            .anyMatch(row -> row.adult().equals(adult));
  }

  /// Under a care order, and only if they don't work on the VIG. Under section 20 the council has
  /// none.
  private static boolean mayDelegate(Register register, String delegate, UUID child) {
    LegalStatus status = register.people().statusOf(child);
    return status != null
        && status.kind() == LegalStatus.Kind.CARE_ORDER
        && delegate.equals(status.delegate())
        && !register.course().isOwnCaseOf(delegate);
  }

  private static boolean isLimited(@Nullable LegalStatus status, UUID adult) {
    return status != null
        && status.kind() == LegalStatus.Kind.CARE_ORDER
        && status.limited().contains(adult);
  }

  private static List<ParentalResponsibility> established(
      People people, UUID child, Policy policy) {
    Optional<LocalDate> born = people.person(child).flatMap(Person::birthDate);
    return people.responsibleFor(child).stream()
        .filter(row -> row.held() == Held.YES)
        .filter(row -> row.basis() != null && policy.bases().contains(row.basis()))
        .filter(row -> establishes(row, born, policy))
        .toList();
  }

  /// A child who was born since that day can only have been registered since.
  private static boolean establishes(
      ParentalResponsibility row, Optional<LocalDate> born, Policy policy) {
    return switch (row.basis()) {
      case BIRTH_CERTIFICATE ->
          Optional.ofNullable(row.since())
              .or(() -> born)
              .filter(day -> !day.isBefore(policy.fathersRegisteredFrom()))
              .isPresent();
      case CARE_ORDER -> false;
      case null -> false;
      case MOTHER,
          MARRIED_FATHER,
          AGREEMENT,
          COURT_ORDER,
          LIVES_WITH_ORDER,
          ADOPTER,
          SPECIAL_GUARDIAN ->
          true;
    };
  }
}
