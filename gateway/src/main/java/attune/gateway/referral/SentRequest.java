package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// The case that a request became.
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentRequest(String caseId, String reference) {}
