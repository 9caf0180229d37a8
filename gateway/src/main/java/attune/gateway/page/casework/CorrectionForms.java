package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.Done;
import attune.gateway.page.FamilyCodes;
import attune.gateway.page.casework.CaseForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Corrections of what is known of somebody, one idea a page: what a page does not ask for stays.
final class CorrectionForms {
  static final List<CaseForm> ALL =
      List.of(
          correction("correct", "Correct who they are").asking(CorrectionForms::who),
          correction("background", "Change language and needs").asking(CorrectionForms::background),
          correction("contact", "Change contact details").asking(CorrectionForms::contact),
          correction("invitation", "Change the invitation")
              .when(asked -> PeopleForms.takes(asked) && !asked.person().isChild())
              .asking(CorrectionForms::invitation));

  private static final String KEPT = "Nothing is overwritten: the history keeps what was known.";

  private CorrectionForms() {}

  private static CaseForm correction(String path, String link) {
    return PeopleForms.of(Of.PERSON, path, link, "corrections", Done.CORRECTED)
        .when(PeopleForms::takes);
  }

  private static Sheet of(Asked asked, String title, Field... fields) {
    return Sheet.of(title, "Save", fields).saying(KEPT).fixed(Whole.person(asked.person()));
  }

  private static Sheet who(Asked asked) {
    Person person = asked.person();
    List<Choice> roles =
        person.role().equals("FOCUS_CHILD")
            ? FamilyCodes.ROLES.subList(0, 1)
            : FamilyCodes.ROLES.subList(1, FamilyCodes.ROLES.size());
    return of(
        asked,
        "Who is " + asked.name() + "?",
        Field.line("name", "Name").needed("Enter their name").given(person.name()),
        Field.one("role", "In the case as", roles)
            .needed("Select what they are in the case")
            .given(person.role()),
        Field.day("dateOfBirth", "Date of birth (optional)").given(person.born()),
        Field.day("expectedDate", "Expected on, if not born yet (optional)")
            .given(person.expected()),
        Field.line("relationship", "Relationship to the child (optional)")
            .given(person.relationship()),
        Field.yesNo("toBeFilmed", "Are they to be filmed?")
            .needed("Select whether they are to be filmed")
            .given(person.toBeFilmed()));
  }

  private static Sheet background(Asked asked) {
    Person person = asked.person();
    Known.Background background = person.background();
    return of(
        asked,
        "What helps to work with " + asked.name() + "?",
        Field.line("firstLanguage", "First language (optional)").given(person.firstLanguage()),
        Field.yesNo("needsInterpreter", "Do they need an interpreter?")
            .needed("Select whether they need an interpreter")
            .given(person.needsInterpreter()),
        Field.words("background.communicationNeeds", "Communication needs (optional)")
            .hint("Signs, pictures, short sentences.")
            .atMost(500)
            .given(background.communicationNeeds()),
        Field.one("background.ethnicity", "Ethnicity (optional)", FamilyCodes.ETHNICITIES)
            .hint("As they describe themselves.")
            .given(background.ethnicity()),
        Field.many("background.disabilities", "Disability (optional)", FamilyCodes.DISABILITIES)
            .given(String.join(" ", background.disabilities())));
  }

  private static Sheet contact(Asked asked) {
    Known.Contact contact = asked.person().contact();
    return of(
        asked,
        "How is " + asked.name() + " reached, and where are they?",
        Field.words("contact.address", "Address (optional)").atMost(500).given(contact.address()),
        Field.words("contact.placement", "Placement (optional)")
            .hint("Where a child who is looked after lives.")
            .atMost(500)
            .given(contact.placement()),
        Field.line("contact.school", "School or nursery (optional)").given(contact.school()),
        Field.line("contact.phone", "Telephone (optional)").atMost(40).given(contact.phone()),
        Field.line("contact.email", "Email (optional)").given(contact.email()),
        Field.one(
                "contact.safeChannel",
                "The one safe way to reach them, if not all are (optional)",
                FamilyCodes.CHANNELS)
            .given(contact.safeChannel()),
        Field.line("contact.safeTimes", "When it is safe (optional)").given(contact.safeTimes()));
  }

  private static Sheet invitation(Asked asked) {
    Known.@Nullable Invitation invitation = asked.person().invitation();
    return of(
        asked,
        "Was " + asked.name() + " invited to take part?",
        Field.yesNo("invitation.invited", "Invited")
            .needed("Select whether they were invited")
            .given(invitation == null ? null : invitation.invited()),
        Field.words("invitation.whyNot", "If not, why not? (optional)")
            .atMost(500)
            .given(invitation == null ? null : invitation.whyNot()));
  }
}
