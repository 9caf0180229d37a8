package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// A case that a search found and its reader may see.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Found(String caseId, String reference) {}
