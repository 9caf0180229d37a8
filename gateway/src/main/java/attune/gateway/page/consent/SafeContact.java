package attune.gateway.page.consent;

import attune.gateway.page.FamilyCodes;
import attune.gateway.page.form.Field;
import java.util.ArrayList;
import java.util.List;

/// The check before anybody is written to or given anything: the rules are said where it is asked.
final class SafeContact {

  private SafeContact() {}

  static Field field() {
    return Field.one("check", "Have you checked safe contact?", ConsentCodes.CHECKS)
        .needed("Select whether you have checked safe contact");
  }

  static String[] rules(AskedConsent asked) {
    List<String> rules = new ArrayList<>();
    asked.opened().file().safeContacts().stream()
        .map(rule ->
            "Safe contact: %s must not learn of %s: %s."
                .formatted(
                    asked.name(rule.keptFrom()),
                    asked.name(rule.about()),
                    FamilyCodes.secrets(rule.secrets())))
        .forEach(rules::add);
    if (rules.isEmpty()) {
      rules.add("No rule of safe contact is known in this case. Ask before you contact anybody.");
    }
    return rules.toArray(String[]::new);
  }
}
