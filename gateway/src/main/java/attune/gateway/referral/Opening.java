package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody opened a case that is not theirs.
///
/// @param by their subject id
/// @param until when it could be read no longer
/// @param reviewed what came of the review; absent if nobody has looked yet
@JsonIgnoreProperties(ignoreUnknown = true)
public record Opening(
    String openingId,
    long version,
    String caseId,
    String reference,
    String by,
    @Nullable String reason,
    Instant openedAt,
    Instant until,
    @Nullable Review reviewed) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Review(@Nullable String by, @Nullable String finding, @Nullable Instant at) {}
}
