package attune.consent.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether an adult has parental responsibility for a child, and on which basis. The basis is
/// recorded, never guessed.
///
/// @param basis absent where they have none or nobody knows
/// @param since when it began, where that matters and is known: a father's registration
public record ParentalResponsibility(
    UUID adult, UUID child, Held held, @Nullable Basis basis, @Nullable LocalDate since) {

  public enum Held {
    YES,
    NO,
    UNKNOWN
  }

  public enum Basis {
    /// Of any age.
    MOTHER,
    MARRIED_FATHER,
    /// An unmarried father who was registered on or after 1 December 2003.
    BIRTH_CERTIFICATE,
    AGREEMENT,
    COURT_ORDER,
    LIVES_WITH_ORDER,
    ADOPTER,
    /// May act to the exclusion of all others but another special guardian.
    SPECIAL_GUARDIAN,
    /// The council's. It acts through its delegate, and never through an adult of the family.
    CARE_ORDER
  }
}
