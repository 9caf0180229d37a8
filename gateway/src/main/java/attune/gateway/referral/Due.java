package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A restricted case that has to be looked at again.
///
/// @param kind why it is restricted; absent for those who are not named
@JsonIgnoreProperties(ignoreUnknown = true)
public record Due(String reference, LocalDate reviewBy, @Nullable String kind) {}
