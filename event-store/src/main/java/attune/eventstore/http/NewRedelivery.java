package attune.eventstore.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The order to handle a parked key after all, as the list names it.
public record NewRedelivery(
    @Schema(
            implementation = String.class,
            description = "The consumer, as the list names it",
            examples = "consent-facts")
        @NotNull ConsumerName source,
    @Schema(
            description = "The key, as the list names it",
            examples = "0199a0a0-0000-7000-8000-00000000000a")
        @NotBlank @Size(max = 500) String key) {}
