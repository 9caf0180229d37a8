package attune.gateway.page.consent;

import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.FamilyCodes;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Known.Responsibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who can have decided for somebody, as answers: what allowed them to, and who it was.
final class Deciders {
  private static final List<String> OF_PROJECT = List.of("PRACTITIONER", "INTERPRETER");

  private Deciders() {}

  static List<Choice> of(AskedConsent asked) {
    return of(asked, asked.about());
  }

  static List<Choice> of(AskedConsent asked, String person) {
    List<Choice> all = new ArrayList<>();
    all.add(new Choice("SELF", asked.name(person) + " themselves"));
    AskedConsent them = asked.about(person);
    if (them.isChild()) {
      asked.opened().file().everybody().stream()
          .filter(Deciders::isOfFamily)
          .map(adult -> adult(them, adult))
          .forEach(all::add);
      delegates(them, all);
    }
    if (wasFoundUnable(them)) {
      all.add(
          new Choice(
              "BEST_INTERESTS:" + asked.viewer().subject(),
              "Nobody: in their best interests",
              "Only where the council’s policy allows it. You answer for it."));
    }
    return all;
  }

  /// The member of the body that an answer stands for.
  static Map<String, Object> member(String answer) {
    Map<String, Object> member = new LinkedHashMap<>();
    String[] parts = answer.split(":", 2);
    member.put("as", parts[0]);
    if (parts.length == 2) {
      member.put(parts[0].equals("PARENTAL_RESPONSIBILITY") ? "personId" : "subject", parts[1]);
    }
    return member;
  }

  static boolean isOfFamily(Person person) {
    return !person.isChild() && !OF_PROJECT.contains(person.role());
  }

  private static Choice adult(AskedConsent asked, Person adult) {
    String responsibility =
        asked.opened().file().responsibilities().stream()
            .filter(one -> one.adult().equals(adult.id()) && one.child().equals(asked.about()))
            .reduce((_, later) -> later)
            .map(Deciders::words)
            .orElse("");
    return new Choice(
        "PARENTAL_RESPONSIBILITY:" + adult.id(), asked.name(adult.id()), responsibility);
  }

  private static String words(Responsibility known) {
    return switch (known.held()) {
      case "YES" ->
          "Has parental responsibility"
              + (known.basis() == null
                  ? ", the basis is not recorded"
                  : ": " + Codes.of(FamilyCodes.BASES, known.basis()));
      case "NO" -> "Has no parental responsibility";
      default -> "It is not known whether they have parental responsibility";
    };
  }

  private static void delegates(AskedConsent asked, List<Choice> all) {
    asked.register().legalStatuses().stream()
        .filter(one -> one.childId().equals(asked.about()) && one.delegate() != null)
        .map(one -> new Choice("COUNCIL_DELEGATE:" + one.delegate(), "The council’s delegate"))
        .forEach(all::add);
  }

  private static boolean wasFoundUnable(AskedConsent asked) {
    return asked.register().assessments().stream()
        .filter(one -> one.personId().equals(asked.about()))
        .reduce((_, later) -> later)
        .filter(one -> !one.assessment().able())
        .isPresent();
  }
}
