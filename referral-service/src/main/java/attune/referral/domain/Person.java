package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in the case.
///
/// @param id theirs in this case alone: an adopted child's earlier and later records are never
///   linked
/// @param born absent for a child not yet born and for an adult whose date is not known
/// @param expected when an unborn child is expected
/// @param relationship to the focus child, in the referrer's words
public record Person(
    UUID id,
    PersonRole role,
    Personal<String> name,
    @Nullable Personal<LocalDate> born,
    @Nullable Personal<LocalDate> expected,
    @Nullable Personal<String> relationship,
    @Nullable Personal<String> firstLanguage,
    boolean needsInterpreter,
    boolean toBeFilmed) {}
