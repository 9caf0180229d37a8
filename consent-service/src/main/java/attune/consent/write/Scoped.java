package attune.consent.write;

import attune.consent.domain.Purpose;
import attune.consent.domain.Scope;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an answer is about.
@Schema(name = "Scope", description = "Purposes, narrowed to one film or one named audience or not")
record Scoped(
    @NotEmpty @Size(max = 7) List<@NotNull Purpose> purposes,
    @Schema(description = "Absent where it holds for every film") @Nullable UUID film,
    @Schema(
            description =
                "Somebody it may be shown to: a Keycloak subject id, an id in the case, or an id"
                    + " that you give them, never a name; absent where it holds for every audience")
        @Nullable UUID audience) {

  Scope scope() {
    return new Scope(Set.copyOf(purposes), film, audience == null ? null : audience.toString());
  }

  static List<Scope> all(List<Scoped> scopes) {
    return scopes.stream().map(Scoped::scope).toList();
  }
}
