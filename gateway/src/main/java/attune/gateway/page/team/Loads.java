package attune.gateway.page.team;

import attune.gateway.page.Counted;
import attune.gateway.page.London;
import attune.gateway.page.StaffCodes;
import attune.gateway.page.form.Load;
import attune.gateway.referral.Practitioner;
import attune.gateway.referral.ReferralProblem;
import attune.gateway.referral.Team;
import attune.gateway.staff.Person;
import attune.gateway.staff.Staff;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// How much practitioners have to do.
@Singleton
public final class Loads {
  /// As many as the service gives at once: a council's team is far smaller.
  private static final int LIMIT = 200;

  private final Team team;
  private final Staff staff;
  private final Clock clock;

  Loads(@RestClient Team team, Staff staff, Clock clock) {
    this.team = team;
    this.staff = staff;
    this.clock = clock;
  }

  /// Everybody who can be given a case, by name: they have the role, whether or not anything is
  /// known of them.
  public List<Load> all() {
    Map<String, Practitioner> known = known();
    Map<String, Load> byName = new TreeMap<>();
    for (Person one : staff.withRole("practitioner")) {
      Practitioner record = known.getOrDefault(one.id(), Practitioner.unknown(one.id()));
      byName.put(one.name() + one.id(), load(record, one.name()));
    }
    return List.copyOf(byName.values());
  }

  /// Those whom the service tells the viewer of: a supervisor sees their own supervisees alone.
  List<Load> seen() {
    return known().values().stream()
        .map(one -> load(one, staff.name(one.practitionerId())))
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  /// What is known of one; nothing if they have no case and nobody has said anything.
  Practitioner of(String id) {
    return known().getOrDefault(id, Practitioner.unknown(id));
  }

  /// Who supervises somebody and sees their cases, as far as the viewer is told: whoever may not
  /// ask takes any supervisor for the right one.
  public Predicate<String> supervisors(String practitioner) {
    if (practitioner.isEmpty()) {
      return _ -> false;
    }
    try {
      Practitioner one = of(practitioner);
      return id -> !one.outsideSupervisor() && id.equals(one.supervisor());
    } catch (ReferralProblem refused) {
      if (refused.status() == 403) {
        return _ -> true;
      }
      throw refused;
    }
  }

  /// One who can be given a case.
  ///
  /// @throws NotFoundException if nobody with that id can
  Load one(String id) {
    return all().stream()
        .filter(load -> load.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private Map<String, Practitioner> known() {
    return team.staff(LIMIT, null).items().stream()
        .collect(Collectors.toMap(Practitioner::practitionerId, Function.identity()));
  }

  private Load load(Practitioner one, String name) {
    @Nullable Integer capacity = one.capacity();
    return new Load(
        one.practitionerId(),
        name,
        cases(one.cases(), capacity),
        capacity == null || capacity == 0 ? 0 : Math.min(100, 100L * one.cases() / capacity),
        capacity != null && one.cases() >= capacity,
        one.stage() == null ? "" : StaffCodes.stage(one.stage()),
        supervisor(one),
        away(one.away()));
  }

  private static String cases(int cases, @Nullable Integer capacity) {
    return capacity == null
        ? Counted.of(cases, "case") + ", no capacity set"
        : cases + " of " + Counted.of(capacity, "case");
  }

  private String supervisor(Practitioner one) {
    if (one.supervisor() == null) {
      return "";
    }
    return staff.name(one.supervisor())
        + (one.outsideSupervisor() ? ", from outside" : "")
        + (one.supervisionUntil() == null
            ? ""
            : ", until " + London.inWords(one.supervisionUntil()));
  }

  /// What is over is not said any more.
  private String away(List<Practitioner.Absence> absences) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), London.ZONE);
    return absences.stream()
        .filter(absence -> !absence.until().isBefore(today))
        .map(absence -> London.inWords(absence.from()) + " to " + London.inWords(absence.until()))
        .collect(Collectors.joining("; "));
  }
}
