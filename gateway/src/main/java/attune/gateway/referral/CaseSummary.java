package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case in a list of somebody's cases.
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseSummary(
    String caseId,
    String reference,
    String status,
    @Nullable Instant statusSince,
    @Nullable String route,
    @Nullable FocusChild focusChild,
    @Nullable String practitionerId) {}
