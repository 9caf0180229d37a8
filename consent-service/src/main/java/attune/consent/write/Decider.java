package attune.consent.write;

import attune.consent.domain.DecidedBy;
import attune.consent.domain.DecidedBy.As;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who decided, and what allowed them to.
@Schema(name = "DecidedBy", description = "Who decided, and what allowed them to")
@DeciderIsClear
record Decider(
    @NotNull As as,
    @Schema(description = "With PARENTAL_RESPONSIBILITY: who, by their id in the case")
        @Nullable UUID personId,
    @Schema(
            description =
                "With COUNCIL_DELEGATE or BEST_INTERESTS: the Keycloak subject id of the delegate,"
                    + " or of who recorded the decision")
        @Nullable @Size(max = 64) String subject) {

  /// @param about the person in the picture
  DecidedBy decidedBy(UUID about) {
    return switch (as) {
      case SELF -> DecidedBy.self(about);
      case PARENTAL_RESPONSIBILITY -> new DecidedBy(as, personId, null);
      case COUNCIL_DELEGATE, BEST_INTERESTS -> new DecidedBy(as, null, subject);
    };
  }

  boolean isClear() {
    return switch (as) {
      case SELF -> true;
      case PARENTAL_RESPONSIBILITY -> personId != null;
      case COUNCIL_DELEGATE, BEST_INTERESTS -> subject != null && !subject.isBlank();
    };
  }
}
