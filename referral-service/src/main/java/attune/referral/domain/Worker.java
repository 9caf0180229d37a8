package attune.referral.domain;

import java.util.UUID;

/// Whom a family is to be given to, as Keycloak knows them at that moment.
///
/// @param id their subject id
/// @param isPractitioner whether they have the role, and may log in
public record Worker(UUID id, boolean isPractitioner) {}
