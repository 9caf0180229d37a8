package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.UUID;

/// Somebody else who works with the family.
///
/// @param person whose key seals the words about them
/// @param agrees whether they agree to VIG
/// @param clearWhyVig whether they are clear why VIG
public record Professional(
    UUID person, Personal<String> nameAndRole, boolean agrees, boolean clearWhyVig) {}
