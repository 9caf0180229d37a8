package attune.referral.write;

import attune.referral.domain.Grounds;
import attune.referral.domain.Grounds.OwnConsents;
import attune.referral.domain.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The three questions, as far as they are answered.
record Questions(
    @Nullable @Valid Change change,
    @Nullable @Valid Impact impact,
    @Schema(
            description =
                "Has every child of 12 and over who is to be filmed given their own consent?")
        @Nullable OwnConsents ownConsents) {

  private static final int WORDS = 4000;

  @Schema(description = "What change is hoped for, and is it mutually agreed?")
  record Change(@NotBlank @Size(max = WORDS) String hopedFor, @NotNull Boolean mutuallyAgreed) {}

  @Schema(
      description =
          "What impact will it have on the child's lived experience, and is the parent or carer"
              + " clear about it?")
  record Impact(
      @NotBlank @Size(max = WORDS) String onLivedExperience, @NotNull Boolean parentIsClear) {}

  @Schema(description = "What the assessment says, and whether it indicates VIG")
  record Assessment(@NotBlank @Size(max = WORDS) String says, @NotNull Boolean indicatesVig) {}

  /// The grounds that these and what stands beside them in a body make.
  static Grounds.Stated stated(
      @Nullable List<Reason> reasons,
      @Nullable String programme,
      @Nullable Assessment assessment,
      @Nullable Questions questions) {
    return new Grounds.Stated(
        reasons == null ? Set.of() : Set.copyOf(reasons),
        programme,
        assessment == null
            ? null
            : new Grounds.Assessment(assessment.says(), assessment.indicatesVig()),
        questions == null ? null : questions.hoped(),
        questions == null ? null : questions.expected(),
        questions == null ? null : questions.ownConsents());
  }

  private Grounds.@Nullable Change hoped() {
    return change == null ? null : new Grounds.Change(change.hopedFor(), change.mutuallyAgreed());
  }

  private Grounds.@Nullable Impact expected() {
    return impact == null
        ? null
        : new Grounds.Impact(impact.onLivedExperience(), impact.parentIsClear());
  }
}
