package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of a request, as far as it has come.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Course(
    @Nullable Declined declined,
    @Nullable Withdrawn withdrawn,
    @Nullable Closed closed,
    @Nullable OpenedInError openedInError) {
  static final Course BEGUN = new Course(null, null, null, null);

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Declined(
      String reason, @Nullable String signpostedTo, @Nullable String note, Instant at) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Withdrawn(String reason, @Nullable String note, Instant at) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Closed(
      String reason, @Nullable String note, @Nullable Outcome outcome, Instant at) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record OpenedInError(@Nullable String why, Instant at) {}

  /// Questions 1 and 2, answered again at the end.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Outcome(Voices change, Voices impact) {
    public Outcome {
      change = Objects.requireNonNullElse(change, Voices.NONE);
      impact = Objects.requireNonNullElse(impact, Voices.NONE);
    }
  }

  /// Each in their own words, as far as they were asked and answered.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Voices(
      @Nullable String childs, @Nullable String parents, @Nullable String workers) {
    static final Voices NONE = new Voices(null, null, null);
  }
}
