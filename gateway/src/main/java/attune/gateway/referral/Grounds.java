package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why VIG: the reasons, the assessment and the three questions. Whatever has not been said is
/// empty.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Grounds(
    List<String> reasons,
    @Nullable String programme,
    Assessment assessment,
    Change change,
    Impact impact,
    @Nullable String ownConsents) {

  static final Grounds NONE =
      new Grounds(List.of(), null, Assessment.NONE, Change.NONE, Impact.NONE, null);

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Assessment(@Nullable String says, boolean indicatesVig) {
    static final Assessment NONE = new Assessment(null, false);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Change(@Nullable String hopedFor, boolean mutuallyAgreed) {
    static final Change NONE = new Change(null, false);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Impact(@Nullable String onLivedExperience, boolean parentIsClear) {
    static final Impact NONE = new Impact(null, false);
  }

  public Grounds {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    assessment = Objects.requireNonNullElse(assessment, Assessment.NONE);
    change = Objects.requireNonNullElse(change, Change.NONE);
    impact = Objects.requireNonNullElse(impact, Impact.NONE);
  }
}
