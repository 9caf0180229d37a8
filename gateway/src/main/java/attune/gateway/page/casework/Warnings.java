package attune.gateway.page.casework;

import attune.gateway.page.London;
import attune.gateway.referral.CaseFile;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What must not be overlooked in a case, by those who see it.
final class Warnings {

  private Warnings() {}

  static List<String> of(CaseFile file) {
    List<String> warnings = new ArrayList<>();
    if (file.restriction() != null) {
      warnings.add(
          "Restricted to named people: review by " + London.inWords(file.restriction().reviewBy()));
    }
    if (file.escalation() != null) {
      warnings.add(
          "Escalated on " + London.day(file.escalation().at()) + ": named staff alone know");
    }
    file.everybody().stream().filter(Person::dead).forEach(one -> warnings.add(died(one)));
    if (!file.safeContacts().isEmpty()) {
      warnings.add("Safe contact: see who must not learn what before you call or write");
    }
    Objects.requireNonNullElse(file.missing(), List.<Missing>of()).stream()
        .filter(missing -> missing.code().equals("OWN_CONSENT_NEEDED"))
        .map(missing -> file.person(missing.about()).map(Person::name).orElse("a child"))
        .forEach(name -> warnings.add("No filming yet: the own consent of " + name + " is needed"));
    file.everybody().stream()
        .filter(person -> person.needsInterpreter() && !person.dead())
        .forEach(person -> warnings.add(interpreter(person)));
    return warnings;
  }

  private static String died(Person person) {
    String name = Objects.requireNonNullElse(person.name(), "Somebody");
    if (person.born() == null && person.isChild()) {
      return "The pregnancy ended";
    }
    return person.died() == null
        ? name + " died"
        : name + " died on " + London.inWords(person.died());
  }

  private static String interpreter(Person person) {
    String name = Objects.requireNonNullElse(person.name(), "Somebody");
    return person.firstLanguage() == null
        ? name + " needs an interpreter"
        : name + " needs an interpreter for " + person.firstLanguage();
  }
}
