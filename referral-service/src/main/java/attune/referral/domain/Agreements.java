package attune.referral.domain;

import java.util.List;
import java.util.UUID;

/// What the family agreed to.
///
/// @param agreedBy the people who agreed to the request
/// @param sharingWithCouncil without it the request can't be worked on
/// @param sharingWithNhsTrust may be refused, and is respected
public record Agreements(
    List<UUID> agreedBy, boolean sharingWithCouncil, boolean sharingWithNhsTrust) {
  public Agreements {
    agreedBy = List.copyOf(agreedBy);
  }
}
