package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// Who did something: ids only, the page finds the name.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Actor(@Nullable String subject, @Nullable String role) {}
