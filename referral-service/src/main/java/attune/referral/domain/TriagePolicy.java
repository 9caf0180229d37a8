package attune.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the council may set: who may refer, for whom, and how soon triage answers.
///
/// @param eligible the professions that may refer
/// @param oldestChild the oldest focus child, in whole years, that a profession may refer; one that
///   is not named here may refer for any age
/// @param ownConsentFrom the age from which a child's own consent counts
/// @param adultFrom the age at which somebody is no child any more
/// @param decideWithin how long triage has
/// @param reviewEvery how often somebody has to look whether a restriction is still needed
/// @param glassOpenFor how long somebody who broke the glass may read a case
/// @param zone where dates are dates
public record TriagePolicy(
    Set<Profession> eligible,
    Map<Profession, Integer> oldestChild,
    int ownConsentFrom,
    int adultFrom,
    Duration decideWithin,
    Period reviewEvery,
    Duration glassOpenFor,
    ZoneId zone) {

  public static final TriagePolicy DEFAULT =
      new TriagePolicy(
          Set.of(
              Profession.HEALTH_VISITOR,
              Profession.SOCIAL_WORKER,
              Profession.FAMILY_WORKER,
              Profession.PSYCHOLOGIST),
          Map.of(Profession.HEALTH_VISITOR, 3),
          12,
          18,
          Duration.ofDays(2),
          Period.ofDays(90),
          Duration.ofHours(8),
          ZoneId.of("Europe/London"));

  public TriagePolicy {
    eligible = Set.copyOf(eligible);
    oldestChild = Map.copyOf(oldestChild);
  }

  /// When triage has promised to have decided.
  public Instant decideBy(Instant sentAt) {
    return sentAt.plus(decideWithin);
  }

  /// Until when a case can be read that is opened now by breaking the glass.
  Instant readableUntil(Instant openedAt) {
    return openedAt.plus(glassOpenFor);
  }

  LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /// The day by which a restriction that was made or looked at now has to be looked at again.
  LocalDate reviewAfter(Instant now) {
    return dateOf(now).plus(reviewEvery);
  }

  /// Whether `profession` may refer for `child` on `day`. Where age matters and is not known, it
  /// may not.
  boolean mayReferFor(Person child, Profession profession, LocalDate day) {
    @Nullable Integer oldest = oldestChild.get(profession);
    if (oldest == null || child.isExpected()) {
      return true;
    }
    return About.known(child.born())
        .filter(born -> !Age.isAtLeast(oldest + 1, born, day))
        .isPresent();
  }

  /// When `person` has to answer for themselves, if ever: a parent of 16 is a child, too, and a
  /// child whose date of birth can't be read might be old enough.
  public Optional<OwnAnswerNeeded> ownAnswerNeeded(Person person) {
    if (!person.toBeFilmed() || person.isExpected()) {
      return Optional.empty();
    }
    return About.known(person.born())
        .map(born ->
            new OwnAnswerNeeded(
                person.id(), Age.birthday(born, ownConsentFrom), Age.birthday(born, adultFrom)))
        .or(() ->
            person.role().isChild()
                ? Optional.of(new OwnAnswerNeeded(person.id(), null, null))
                : Optional.empty());
  }
}
