package attune.referral.read.casefile;

import attune.referral.domain.CaseStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where a case stands, for who sent it and follows it.
///
/// @param openQuestions what triage has asked and not been told
public record CaseProgress(
    UUID caseId,
    String reference,
    long version,
    CaseStatus status,
    Instant statusSince,
    Instant sentAt,
    List<String> openQuestions) {}
