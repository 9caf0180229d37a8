package attune.referral.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who supervises a practitioner.
///
/// @param supervisor their Keycloak subject id
/// @param outside whether they are outside the council: they are shown film alone, and see no case
/// @param until the last day of it, which somebody outside has to have
public record Supervision(UUID supervisor, boolean outside, @Nullable LocalDate until) {}
