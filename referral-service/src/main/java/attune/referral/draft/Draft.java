package attune.referral.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// What somebody has written so far.
record Draft(ObjectNode content, long revision, Instant updatedAt) {}
