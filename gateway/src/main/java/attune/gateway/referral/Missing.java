package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// Something that a request lacks, and what or whom it is about.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Missing(String code, @Nullable String about) {}
