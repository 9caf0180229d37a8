package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/// A case in which somebody may be at risk: the reader was told so, in confidence.
@JsonIgnoreProperties(ignoreUnknown = true)
public record ToldOf(String reference, Instant at) {}
