package attune.referral.write;

import attune.referral.domain.CaseStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What every command answers: which case it was, and how it stands now.
@Schema(name = "CaseReceipt")
record Answered(
    @Schema(examples = "0199a0a0-0000-7000-8000-00000000000a") UUID caseId,
    @Schema(examples = "VIG-26-7K3QX") String reference,
    CaseStatus status,
    @Schema(description = "As in the ETag", examples = "1") long version) {}
