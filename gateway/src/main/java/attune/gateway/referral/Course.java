package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a request, as far as it has come.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Course(
    @Nullable Declined declined, @Nullable Allocated allocated, @Nullable Closed closed) {
  static final Course BEGUN = new Course(null, null, null);

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Declined(
      String reason, @Nullable String signpostedTo, @Nullable String note, Instant at) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Allocated(String practitioner, Instant at) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Closed(String reason, @Nullable String note, Instant at) {}

  /// Whom the case is or was allocated to.
  public @Nullable String practitioner() {
    return allocated == null ? null : allocated.practitioner();
  }
}
