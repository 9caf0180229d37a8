package attune.eventstore.consumer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of trying a parked key's messages again.
public record Redelivery(
    @Schema(description = "How many messages were handled", examples = "3") int handled,
    @Schema(description = "How many still wait", examples = "0") long waiting,
    @Schema(
            description =
                "Why the first of those could not be handled; absent if none waits, or if there was"
                    + " no time for more",
            examples = "INVALID: /person")
        @Nullable String reason) {}
