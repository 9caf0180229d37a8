package attune.eventstore.consumer;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A key whose messages wait because the first of them could not be handled. Nothing in it is
/// personal: ids, codes and times.
public record ParkedKey(
    @Schema(description = "Which consumer of the service they are for", examples = "consent-facts")
        String source,
    @Schema(
            description = "What their order is kept by: the case id",
            examples = "0199a0a0-0000-7000-8000-00000000000a")
        String key,
    @Schema(description = "Where they came from", examples = "attune.consent.v1") String topic,
    @Schema(
            description = "What the first of them tells; absent if it can't be read",
            examples = "attune.consent.given.v1")
        @Nullable String type,
    @Schema(description = "Since when the first of them waits") Instant since,
    @Schema(description = "How many wait, with the first", examples = "3") long messages,
    @Schema(
            description =
                "Why the first could not be handled: a code, and after a colon what it is about",
            examples = "INVALID: /person")
        String reason,
    @Schema(description = "How often its redelivery has failed", examples = "0") int redeliveries,
    @Schema(description = "When that was last; absent if never") @Nullable Instant redeliveredAt) {}
