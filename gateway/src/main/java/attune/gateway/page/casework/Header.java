package attune.gateway.page.casework;

import attune.gateway.page.Child;
import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.referral.CaseFile;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Missing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Which case a page is about: the same on every page of it.
///
/// @param title the child's name, or the reference for those who see progress only
/// @param family the others in the case
/// @param allocatedTo the practitioner's name; empty for those who are not told
/// @param warnings what must not be overlooked
public record Header(
    String caseId,
    String reference,
    String title,
    String family,
    String age,
    String allocatedTo,
    String status,
    String statusColour,
    String since,
    List<String> warnings) {

  static Header of(CaseFile file, String allocatedTo, Instant now) {
    return new Header(
        file.caseId(),
        file.reference(),
        file.focusChild().map(Person::name).orElse(file.reference()),
        family(file),
        file.focusChild().map(child -> Child.age(child.born(), child.expected(), now)).orElse(""),
        allocatedTo,
        Codes.status(file.status()),
        Codes.statusColour(file.status()),
        file.statusSince() == null ? "" : "since " + London.day(file.statusSince()),
        warnings(file));
  }

  private static String family(CaseFile file) {
    return String.join(
        ", ",
        file.everybody().stream()
            .filter(person -> !person.role().equals("FOCUS_CHILD"))
            .map(Person::name)
            .filter(Objects::nonNull)
            .toList());
  }

  private static List<String> warnings(CaseFile file) {
    List<String> warnings = new ArrayList<>();
    Objects.requireNonNullElse(file.missing(), List.<Missing>of()).stream()
        .filter(missing -> missing.code().equals("OWN_CONSENT_NEEDED"))
        .map(missing -> file.person(missing.about()).map(Person::name).orElse("a child"))
        .forEach(name -> warnings.add("No filming yet: the own consent of " + name + " is needed"));
    file.everybody().stream()
        .filter(Person::needsInterpreter)
        .forEach(person -> warnings.add(interpreter(person)));
    return warnings;
  }

  private static String interpreter(Person person) {
    String name = Objects.requireNonNullElse(person.name(), "Somebody");
    return person.firstLanguage() == null
        ? name + " needs an interpreter"
        : name + " needs an interpreter for " + person.firstLanguage();
  }
}
