package attune.referral.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether an adult has parental responsibility for a child, and on which basis. The basis is
/// recorded, never guessed.
///
/// @param basis absent where they have none or nobody knows
public record ParentalResponsibility(UUID adult, UUID child, Held held, @Nullable Basis basis) {

  public enum Held {
    YES,
    NO,
    UNKNOWN
  }

  public enum Basis {
    MOTHER,
    MARRIED_FATHER,
    /// An unmarried father who was registered on or after 1 December 2003.
    BIRTH_CERTIFICATE,
    AGREEMENT,
    COURT_ORDER,
    LIVES_WITH_ORDER,
    ADOPTER,
    SPECIAL_GUARDIAN,
    /// The council's, under a care order.
    CARE_ORDER
  }
}
