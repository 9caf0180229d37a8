package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The three questions. Whatever has not been answered is empty.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Questions(Change change, Impact impact, @Nullable String ownConsents) {
  static final Questions NONE = new Questions(Change.NONE, Impact.NONE, null);

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Change(@Nullable String hopedFor, boolean mutuallyAgreed) {
    static final Change NONE = new Change(null, false);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Impact(@Nullable String onLivedExperience, boolean parentIsClear) {
    static final Impact NONE = new Impact(null, false);
  }

  public Questions {
    change = Objects.requireNonNullElse(change, Change.NONE);
    impact = Objects.requireNonNullElse(impact, Impact.NONE);
  }
}
