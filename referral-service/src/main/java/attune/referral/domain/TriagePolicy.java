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
/// @param expectedAhead how far ahead a child can be expected, and before which they can't be born
/// @param overdueFor how long after the expected date a child can still be expected
/// @param zone where dates are dates
public record TriagePolicy(
    Set<Profession> eligible,
    Map<Profession, Integer> oldestChild,
    int ownConsentFrom,
    int adultFrom,
    Duration decideWithin,
    Period reviewEvery,
    Duration glassOpenFor,
    Period expectedAhead,
    Period overdueFor,
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
          Period.ofMonths(10),
          Period.ofWeeks(6),
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

  /// Whether `person` can be unborn on `day`: whoever was expected long ago has an age that counts.
  boolean mayBeUnborn(Person person, LocalDate day) {
    return !person.isExpected()
        || About.known(person.expected()).filter(due -> isNear(due, day)).isPresent();
  }

  /// Whether a child who was expected can have been born on `born`. Where the expected date can't
  /// be read, any day can be right.
  boolean mayBeBorn(Person expected, LocalDate born) {
    return About.known(expected.expected()).filter(due -> !isNear(due, born)).isEmpty();
  }

  private boolean isNear(LocalDate due, LocalDate day) {
    return !day.isBefore(due.minus(expectedAhead)) && !day.isAfter(due.plus(overdueFor));
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
