package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a request, as far as it has come.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Course(@Nullable Declined declined, @Nullable Closed closed) {
  static final Course BEGUN = new Course(null, null);

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Declined(
      String reason, @Nullable String signpostedTo, @Nullable String note, Instant at) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Closed(String reason, @Nullable String note, Instant at) {}
}
