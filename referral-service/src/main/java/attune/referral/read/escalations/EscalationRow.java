package attune.referral.read.escalations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A case in which somebody may be at risk.
///
/// @param told the Keycloak subject ids of who was told, each with when they were told last
public record EscalationRow(UUID caseId, Map<String, Instant> told) {

  public EscalationRow {
    told = Map.copyOf(told);
  }
}
