package attune.consent.write;

import attune.consent.domain.Purpose;
import attune.consent.domain.Question;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// May these people be used for this purpose, to this audience?
@Schema(
    name = "Question",
    description = "May these people be used for this purpose, to this audience?")
record Asked(
    @Schema(description = "Everybody in the picture, by their ids in the case")
        @NotEmpty @Size(max = 20) List<@NotNull UUID> people,
    @NotNull Purpose purpose,
    @Schema(description = "The film that is used; absent to plan a filming") @Nullable UUID film,
    @Nullable UUID clip,
    @Schema(
            description =
                "Who would see it: people by their ids in the case, staff by their Keycloak subject"
                    + " ids, others by the ids that consents give them")
        @Nullable @Size(max = 20) List<@NotNull UUID> audience) {

  Question question() {
    return new Question(Set.copyOf(people), purpose, film, clip, audiences());
  }

  private Set<String> audiences() {
    return audience == null
        ? Set.of()
        : audience.stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
  }
}
