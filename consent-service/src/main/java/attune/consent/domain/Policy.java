package attune.consent.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the council confirms as lawful here, from a day on. A decision names the version it used.
///
/// @param version its name
/// @param from when it comes into force
/// @param ownConsentFrom the age from which a child's own consent is needed. 12 is this service's
///   rule, not statute
/// @param capacityActFrom the age from which the Mental Capacity Act stands, and no parent decides
/// @param adultFrom the age at which nobody has parental responsibility any more
/// @param warningDays how long before that birthday somebody is told, the longest first
/// @param bestInterests whether a recorded best-interests decision may stand for a consent
/// @param fathersRegisteredFrom the first day on which being registered gave an unmarried father
///   parental responsibility
/// @param bases what establishes parental responsibility
/// @param erasureDelay between a withdrawal and the erasure it proposes
/// @param eraseAfter between the end of the work and the erasure of its film
/// @param inactiveAfter without activity the work counts as ended
/// @param offerBefore how long before erasure people are offered their film
/// @param permitLives how long a permit can be used
/// @param reviewEvery how often standing consents are looked at again
/// @param zone where dates are dates
/// @param authorities who authorises a disclosure that nobody consented to, by their Keycloak
///   subject ids; absent where the council's configuration names them
/// @param dayPermitDaysAhead how many days ahead a day permit may be taken; absent for a week
public record Policy(
    String version,
    Instant from,
    int ownConsentFrom,
    int capacityActFrom,
    int adultFrom,
    List<Integer> warningDays,
    boolean bestInterests,
    LocalDate fathersRegisteredFrom,
    Set<ParentalResponsibility.Basis> bases,
    Duration erasureDelay,
    Period eraseAfter,
    Period inactiveAfter,
    Period offerBefore,
    Duration permitLives,
    Period reviewEvery,
    ZoneId zone,
    @Nullable Map<Authority, Set<String>> authorities,
    @Nullable Integer dayPermitDaysAhead) {

  private static final int A_WEEK = 7;

  public static final Policy DEFAULT =
      new Policy(
          "1",
          Instant.EPOCH,
          12,
          16,
          18,
          List.of(60, 30, 7),
          false,
          LocalDate.parse("2003-12-01"),
          Set.of(ParentalResponsibility.Basis.values()),
          Duration.ofDays(7),
          Period.ofMonths(2),
          Period.ofMonths(6),
          Period.ofDays(30),
          Duration.ofSeconds(10),
          Period.ofMonths(6),
          ZoneId.of("Europe/London"),
          null,
          null);

  public Policy {
    warningDays = warningDays.stream().sorted(Comparator.reverseOrder()).distinct().toList();
    bases = Sorted.set(bases);
    authorities = authorities == null ? null : sorted(authorities);
  }

  /// The same from another instant on, under another name.
  public Policy as(String name, Instant when) {
    return with(name, when, ownConsentFrom, bestInterests, authorities);
  }

  public Policy ownConsentFrom(int age) {
    return with(version, from, age, bestInterests, authorities);
  }

  public Policy bestInterests(boolean on) {
    return with(version, from, ownConsentFrom, on, authorities);
  }

  /// The same, where it names nobody itself.
  public Policy authorities(Map<Authority, Set<String>> configured) {
    return authorities == null
        ? with(version, from, ownConsentFrom, bestInterests, configured)
        : this;
  }

  /// Whether somebody authorises, as what they are, a disclosure that nobody consented to.
  boolean mayAuthorise(Authority as, String subject) {
    return authorities != null
        && authorities.getOrDefault(as, Set.of()).contains(Loosely.same(subject));
  }

  /// The last day for which a day permit may be taken now.
  LocalDate lastDayAhead(Instant now) {
    return dateOf(now).plusDays(dayPermitDaysAhead == null ? A_WEEK : dayPermitDaysAhead);
  }

  LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /// Midnight at the end of `day`.
  Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  private static Map<Authority, Set<String>> sorted(Map<Authority, Set<String>> of) {
    Map<Authority, Set<String>> sets = new EnumMap<>(Authority.class);
    of.forEach((as, subjects) -> sets.put(as, Sorted.set(subjects)));
    return Sorted.map(sets);
  }

  private Policy with(
      String name,
      Instant when,
      int age,
      boolean interests,
      @Nullable Map<Authority, Set<String>> named) {
    return new Policy(
        name,
        when,
        age,
        capacityActFrom,
        adultFrom,
        warningDays,
        interests,
        fathersRegisteredFrom,
        bases,
        erasureDelay,
        eraseAfter,
        inactiveAfter,
        offerBefore,
        permitLives,
        reviewEvery,
        zone,
        named,
        dayPermitDaysAhead);
  }
}
