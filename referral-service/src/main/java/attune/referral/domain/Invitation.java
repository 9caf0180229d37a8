package attune.referral.domain;

import attune.eventsourcing.Personal;
import org.jspecify.annotations.Nullable;

/// Whether a parent was invited to take part, one living elsewhere too, or why not.
public record Invitation(boolean invited, @Nullable Personal<String> whyNot) {}
