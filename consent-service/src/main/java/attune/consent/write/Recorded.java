package attune.consent.write;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What every command answers: which register it was, and the version it has now.
@Schema(name = "RegisterReceipt")
record Recorded(
    @Schema(examples = "0199a0a0-0000-7000-8000-00000000000a") UUID caseId,
    @Schema(description = "As in the ETag", examples = "7") long version,
    @Schema(description = "Of what the command made: an objection, a hold, a disclosure, a copy")
        @Nullable UUID id) {}
