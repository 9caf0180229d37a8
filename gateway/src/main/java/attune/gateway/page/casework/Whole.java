package attune.gateway.page.casework;

import attune.gateway.referral.CaseFile.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody in the case as the service takes a correction of them: whole, so that what one page
/// does not ask for stays as it is.
final class Whole {
  private final Map<String, Object> members = new LinkedHashMap<>();

  private Whole() {}

  static Map<String, Object> person(Person person) {
    var whole = new Whole();
    whole.put("key", person.id()).put("role", person.role()).put("name", person.name());
    whole.put("dateOfBirth", person.born()).put("expectedDate", person.expected());
    whole.put("relationship", person.relationship()).put("firstLanguage", person.firstLanguage());
    whole.members.put("needsInterpreter", person.needsInterpreter());
    whole.members.put("toBeFilmed", person.toBeFilmed());
    whole.members.put("background", background(person));
    whole.members.put("contact", contact(person));
    whole.members.put("invitation", invitation(person));
    return whole.members;
  }

  private static Map<String, Object> background(Person person) {
    var background = new Whole();
    background.put("communicationNeeds", person.background().communicationNeeds());
    background.put("ethnicity", person.background().ethnicity());
    if (!person.background().disabilities().isEmpty()) {
      background.members.put("disabilities", person.background().disabilities());
    }
    return background.members;
  }

  private static Map<String, Object> contact(Person person) {
    var known = person.contact();
    var contact = new Whole();
    contact.put("address", known.address()).put("placement", known.placement());
    contact.put("school", known.school()).put("phone", known.phone()).put("email", known.email());
    contact.put("safeChannel", known.safeChannel()).put("safeTimes", known.safeTimes());
    return contact.members;
  }

  private static Map<String, Object> invitation(Person person) {
    var invitation = new Whole();
    if (person.invitation() != null) {
      invitation.members.put("invited", person.invitation().invited());
      invitation.put("whyNot", person.invitation().whyNot());
    }
    return invitation.members;
  }

  private Whole put(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value.toString());
    }
    return this;
  }
}
