package attune.eventstore.relay;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// One thin message: ids, codes, dates of the work, versions; no names, no free text.
///
/// @param type its public name with its version, `attune.referral.allocated.v1`
/// @param subject the case that it is about, which is its key: messages of a case keep their order
/// @param data its body
public record PublicMessage(String type, String subject, ObjectNode data) {}
