package attune.gateway.page.casework;

import attune.gateway.page.Done;
import attune.gateway.page.FamilyCodes;
import attune.gateway.page.StaffCodes;
import attune.gateway.page.casework.CaseForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.List;

/// What must be kept from whom: inside the family, and inside the council.
final class ProtectionForms {
  static final List<CaseForm> ALL =
      List.of(
          PeopleForms.of(
                  Of.CASE,
                  "safe-contact",
                  "Keep something from somebody",
                  "safe-contacts",
                  Done.SAFE_CONTACT)
              .by("service-manager", "practitioner", "triage", "duty")
              .when(asked -> !asked.is("OPENED_IN_ERROR"))
              .asking(ProtectionForms::safeContact),
          PeopleForms.of(
                  Of.RULE,
                  "end-safe-contact",
                  "End this rule",
                  "safe-contact-ends",
                  Done.SAFE_CONTACT_ENDED)
              .when(PeopleForms::takes)
              .asking(ProtectionForms::endSafeContact),
          CaseForm.of(Of.CASE, "escalate", "Escalate", "escalations", Done.ESCALATED)
              .by("triage", "service-manager", "practitioner", "supervisor")
              .when(PeopleForms::takes)
              .asking(ProtectionForms::escalate),
          CaseForm.of(Of.CASE, "restrict", "Restrict", "restrictions", Done.RESTRICTED)
              .by("service-manager", "data-protection")
              .when(asked -> asked.opened().file().restriction() == null)
              .asking(ProtectionForms::restrict)
              .then("/"),
          CaseForm.of(
                  Of.CASE, "review", "Review the restriction", "restriction-reviews", Done.REVIEWED)
              .by("service-manager", "data-protection")
              .when(asked -> asked.opened().maybeRestricted())
              .asking(ProtectionForms::review),
          CaseForm.of(Of.CASE, "lift", "Lift the restriction", "restriction-lifts", Done.LIFTED)
              .by("service-manager", "data-protection")
              .when(asked -> asked.opened().maybeRestricted())
              .asking(ProtectionForms::lift));

  private ProtectionForms() {}

  private static Sheet safeContact(Asked asked) {
    return Sheet.of(
            "What must somebody not learn?",
            "Keep it from them",
            Field.one("keptFrom", "Who must not learn it?", asked.people())
                .needed("Select who must not learn it")
                .given(asked.about()),
            Field.one("about", "Of whom?", asked.people()).needed("Select whom it is about"),
            Field.many("secrets", "What must they not learn?", FamilyCodes.SECRETS)
                .needed("Select what they must not learn"))
        .saying(
            "From now on no letter, print or copy that is made for them says it. If one rule keeps"
                + " something from somebody, words that people wrote are kept from them too.");
  }

  private static Sheet endSafeContact(Asked asked) {
    var rule = asked.rule();
    return Sheet.of(
            "End this rule",
            "End this rule",
            Field.words("why", "Why is it safe now?").needed("Enter why it is safe now"))
        .warning(
            asked.opened().nameOr(rule.keptFrom(), "Somebody")
                + " may learn of "
                + asked.opened().nameOr(rule.about(), "somebody")
                + " from now on: "
                + FamilyCodes.secrets(rule.secrets()))
        .fixed(asked.as("ruleId"));
  }

  private static Sheet escalate(Asked asked) {
    return Sheet.of(
            "Tell named staff that somebody may be at risk",
            "Escalate",
            Field.many("named", "Who has to know?", asked.colleagues().readersOf(asked.opened()))
                .hint(
                    "You are told of it too, without a tick. Only who sees the case is here, and of"
                        + " supervisors only the practitioner’s own sees it.")
                .needed("Select who has to know"),
            Field.words("why", "What worries you?").needed("Enter what worries you"))
        .saying(
            "If somebody is in danger now, call 999 first.",
            "Nobody but those you name learns of it here: everybody else sees the case as it was.",
            "Call those you name, too: what they find here is not read at once.");
  }

  private static Sheet restrict(Asked asked) {
    return Sheet.of(
            "Restrict this case to named people",
            "Restrict",
            Field.one("kind", "Why?", StaffCodes.RESTRICTIONS).needed("Select why"),
            Field.many("named", "Who may see it?", asked.colleagues().marking(asked.opened()))
                .hint(
                    "Tick yourself if you have to see it, and whoever is to go on working with the"
                        + " family.")
                .needed("Select who may see it"),
            Field.tick("I have checked the names"))
        .warning(
            "For everybody whom you don’t tick there is no such case from now on: not in lists, not"
                + " by its reference, not for auditors, and not for you. Data protection"
                + " still learns that there is a case, and nothing of what is in it. It has to be"
                + " reviewed within 90 days.");
  }

  private static Sheet review(Asked asked) {
    return Sheet.of(
            "Is the restriction still needed?",
            "Keep it restricted",
            Field.words("finding", "What did you find?").needed("Enter what you found"))
        .saying("It stays restricted for another 90 days. If it is not needed, lift it instead.");
  }

  private static Sheet lift(Asked asked) {
    return Sheet.of(
            "Lift the restriction",
            "Lift the restriction",
            Field.words("why", "Why is it not needed?").needed("Enter why it is not needed"))
        .warning("Everybody who may see cases like it sees this one again from now on.");
  }
}
