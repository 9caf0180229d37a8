package attune.gateway.page.casework;

import attune.gateway.page.Codes;
import attune.gateway.page.FamilyCodes;
import attune.gateway.page.London;
import attune.gateway.page.casework.Moment.Detail;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that is known of somebody in a case.
///
/// @param kept what must be kept from them, a sentence each
/// @param letter the address of what may be printed for them; empty if nothing is written to them
public record Card(
    String id,
    String name,
    String role,
    List<Detail> facts,
    List<String> kept,
    List<Action> actions,
    String letter) {

  static Card of(Opened opened, Person person, List<Action> actions, boolean letters) {
    return new Card(
        person.id(),
        opened.nameOr(person.id(), "Erased"),
        Codes.of(person.role()),
        facts(opened, person),
        opened.file().safeContacts().stream()
            .filter(rule -> rule.keptFrom().equals(person.id()))
            .map(rule -> kept(opened, rule))
            .toList(),
        actions,
        letters && !person.dead() ? opened.header().href() + "/letters/" + person.id() : "");
  }

  private static String kept(Opened opened, Known.Rule rule) {
    return opened.nameOr(rule.about(), "Somebody") + ": " + FamilyCodes.secrets(rule.secrets());
  }

  private static List<Detail> facts(Opened opened, Person person) {
    List<Detail> facts = new ArrayList<>();
    add(facts, "Entered twice?", alike(opened, person));
    add(facts, "Relationship", person.relationship());
    add(facts, "Born", person.born() == null ? null : London.inWords(person.born()));
    add(facts, "Expected", person.expected() == null ? null : London.inWords(person.expected()));
    add(facts, "Died", person.died() == null ? null : London.inWords(person.died()));
    add(facts, "To be filmed", person.toBeFilmed() ? "Yes" : "No");
    add(facts, "Language", language(person));
    background(facts, person.background());
    contact(facts, person.contact());
    add(facts, "Invited", invited(person.invitation()));
    return facts;
  }

  /// Whoever may be the same person: what is kept from one is kept from both.
  private static @Nullable String alike(Opened opened, Person person) {
    return person.alike().isEmpty()
        ? null
        : "May be the same person as "
            + person.alike().stream()
                .map(id -> opened.nameOr(id, "somebody"))
                .distinct()
                .collect(Collectors.joining(", "))
            + " in another entry. If so, remove one of the two";
  }

  private static void background(List<Detail> facts, Known.Background known) {
    add(facts, "Communication needs", known.communicationNeeds());
    add(
        facts,
        "Ethnicity",
        known.ethnicity() == null ? null : FamilyCodes.ethnicity(known.ethnicity()));
    add(facts, "Disability", FamilyCodes.disabilities(known.disabilities()));
  }

  private static void contact(List<Detail> facts, Known.Contact known) {
    add(facts, "Address", known.address());
    add(facts, "Placement", known.placement());
    add(facts, "School or nursery", known.school());
    add(facts, "Telephone", known.phone());
    add(facts, "Email", known.email());
    @Nullable String channel =
        known.safeChannel() == null ? null : FamilyCodes.channel(known.safeChannel());
    add(
        facts,
        "Safe to reach",
        Stream.of(channel, known.safeTimes())
            .filter(said -> said != null && !said.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private static @Nullable String language(Person person) {
    String interpreter = person.needsInterpreter() ? "interpreter needed" : "";
    return Stream.of(person.firstLanguage(), interpreter)
        .filter(said -> said != null && !said.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String invited(Known.@Nullable Invitation invitation) {
    if (invitation == null) {
      return null;
    }
    if (invitation.invited()) {
      return "Yes";
    }
    return invitation.whyNot() == null ? "No" : "No: " + invitation.whyNot();
  }

  private static void add(List<Detail> facts, String label, @Nullable String words) {
    if (words != null && !words.isEmpty()) {
      facts.add(new Detail(label, words));
    }
  }
}
