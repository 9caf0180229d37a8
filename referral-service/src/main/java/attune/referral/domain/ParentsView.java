package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.UUID;

/// A parent's or carer's view, verbatim.
///
/// @param inWordsOf whose words they are
public record ParentsView(UUID inWordsOf, Personal<String> words) {}
