package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The professional who sends the request.
///
/// @param person whose key seals the words about them
/// @param subject their Keycloak subject id, if they sent it themselves and no case system did
public record Referrer(
    UUID person,
    @Nullable String subject,
    Personal<String> name,
    Profession profession,
    @Nullable Personal<String> team,
    @Nullable Personal<String> contact,
    boolean lineManagerConsulted) {}
