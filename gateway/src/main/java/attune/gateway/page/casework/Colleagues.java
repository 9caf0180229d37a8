package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.form.Load;
import attune.gateway.page.team.Loads;
import attune.gateway.referral.Guarded.Restriction;
import attune.gateway.staff.Person;
import attune.gateway.staff.Staff;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Who works here, to be chosen by name.
@Singleton
public final class Colleagues {
  private static final List<String> ROLES =
      List.of("service-manager", "practitioner", "supervisor", "triage", "data-protection");

  private final Staff staff;
  private final Loads loads;

  Colleagues(Staff staff, Loads loads) {
    this.staff = staff;
    this.loads = loads;
  }

  /// How much practitioners have to do, but for one.
  List<Load> loadsWithout(String practitioner) {
    return loads.all().stream().filter(load -> !load.id().equals(practitioner)).toList();
  }

  List<Choice> practitionersWithout(String practitioner) {
    return staff.withRole("practitioner").stream()
        .filter(one -> !one.id().equals(practitioner))
        .map(one -> new Choice(one.id(), one.name()))
        .toList();
  }

  public List<Choice> supervisors() {
    return staff.withRole("supervisor").stream()
        .map(one -> new Choice(one.id(), one.name()))
        .toList();
  }

  /// Who can be named, each once, with what they are.
  public List<Choice> all() {
    return all((_, _) -> true);
  }

  /// Everybody who can be named, with whose case it is said.
  List<Choice> marking(Opened opened) {
    @Nullable String practitioner = opened.file().practitionerId();
    return all().stream()
        .map(one -> one.value().equals(practitioner) ? one.hinting("This case is theirs") : one)
        .toList();
  }

  /// Those of them who see the whole of a case, so that they find what is written into it for them.
  List<Choice> readersOf(Opened opened) {
    @Nullable Restriction restriction = opened.file().restriction();
    String practitioner = Objects.requireNonNullElse(opened.file().practitionerId(), "");
    Readers readers =
        new Readers(
            restriction == null ? null : restriction.named(),
            opened.undecided(),
            practitioner,
            loads.supervisors(practitioner));
    return all(readers::have);
  }

  private List<Choice> all(BiPredicate<String, String> which) {
    Map<String, Choice> all = new LinkedHashMap<>();
    for (String role : ROLES) {
      for (Person one : staff.withRole(role)) {
        if (which.test(role, one.id())) {
          all.putIfAbsent(one.id(), new Choice(one.id(), one.name(), Codes.of(role)));
        }
      }
    }
    return List.copyOf(all.values());
  }
}
