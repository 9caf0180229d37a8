package attune.referral.domain;

import attune.eventsourcing.Personal;

/// Where a council case system keeps the same family.
///
/// @param system the system's code, such as `MOSAIC`
/// @param caseReference its own reference, which points at a child and is therefore personal
public record CaseSystemReference(String system, Personal<String> caseReference) {}
