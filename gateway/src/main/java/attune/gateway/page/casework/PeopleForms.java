package attune.gateway.page.casework;

import attune.gateway.page.Done;
import attune.gateway.page.FamilyCodes;
import attune.gateway.page.casework.CaseForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.List;
import java.util.Map;

/// Who is in the case, who was born or died, and who holds the case.
final class PeopleForms {
  private static final String[] STAFF = {"service-manager", "practitioner", "triage"};

  static final List<CaseForm> ALL =
      List.of(
          of(Of.CASE, "add-person", "Add a person", "additions", Done.PERSON_ADDED)
              .when(PeopleForms::takes)
              .asking(PeopleForms::add),
          of(Of.CASE, "case-holder", "Change the case holder", "case-holders", Done.HOLDER_CHANGED)
              .when(PeopleForms::takes)
              .asking(PeopleForms::caseHolder),
          of(Of.PERSON, "birth", "Record the birth", "births", Done.BORN)
              .when(asked -> takes(asked) && asked.person().isExpected())
              .asking(PeopleForms::birth),
          of(
                  Of.PERSON,
                  "end-of-pregnancy",
                  "Record that the pregnancy ended",
                  "ends-of-pregnancy",
                  Done.PREGNANCY_ENDED)
              .when(asked -> takes(asked) && asked.person().isExpected())
              .asking(PeopleForms::endOfPregnancy),
          of(Of.PERSON, "remove", "Remove from the case", "removals", Done.PERSON_REMOVED)
              .when(asked -> takes(asked) && !asked.person().role().equals("FOCUS_CHILD"))
              .asking(PeopleForms::remove),
          of(Of.PERSON, "death", "Record a death", "deaths", Done.DIED)
              .when(asked -> takes(asked) && !asked.person().dead() && !asked.person().isExpected())
              .asking(PeopleForms::death),
          of(
                  Of.PERSON,
                  "death-in-error",
                  "This was recorded by mistake",
                  "deaths-in-error",
                  Done.DEATH_TAKEN_BACK)
              .when(asked -> takes(asked) && asked.person().dead())
              .asking(PeopleForms::deathInError));

  private PeopleForms() {}

  static CaseForm of(Of of, String path, String link, String command, Done done) {
    return CaseForm.of(of, path, link, command, done).by(STAFF).then("/people");
  }

  /// A case that was opened in error takes nothing more.
  static boolean takes(Asked asked) {
    return asked.opened().file().whole() && !asked.is("OPENED_IN_ERROR");
  }

  private static Sheet add(Asked asked) {
    return Sheet.of(
            "Who is to be added?",
            "Add to the case",
            Field.line("name", "Name").needed("Enter their name"),
            Field.one(
                    "role",
                    "In the case as",
                    FamilyCodes.ROLES.subList(1, FamilyCodes.ROLES.size()))
                .needed("Select what they are in the case"),
            Field.day("dateOfBirth", "Date of birth (optional)"),
            Field.day("expectedDate", "Expected on, if not born yet (optional)"),
            Field.line("relationship", "Relationship to the child (optional)"),
            Field.yesNo("toBeFilmed", "Are they to be filmed?")
                .needed("Select whether they are to be filmed"))
        .saying("What else is known of them can be added on their card afterwards.")
        .fixed(Map.of("key", "new"));
  }

  private static Sheet caseHolder(Asked asked) {
    return Sheet.of(
            "Who works with the family now?",
            "Change the case holder",
            Field.line("name", "Name and role").needed("Enter who holds the case"),
            Field.line("contact", "How to reach them (optional)"))
        .saying("The history keeps who held the case before.");
  }

  private static Sheet birth(Asked asked) {
    return Sheet.of(
            asked.name() + " was born",
            "Record the birth",
            Field.day("born", "Date of birth").needed("Enter the date of birth"))
        .saying("Parental responsibility and consent are taken afresh from now on.")
        .fixed(asked.as("personId"));
  }

  private static Sheet endOfPregnancy(Asked asked) {
    return Sheet.of(
            "The pregnancy ended",
            "Record that the pregnancy ended",
            Field.tick("I have checked that this is right"))
        .warning(
            "Every reminder, letter and questionnaire about the child stops at once, everywhere.")
        .fixed(asked.as("personId"));
  }

  private static Sheet remove(Asked asked) {
    return Sheet.of(
            "Remove " + asked.name() + " from this case",
            "Remove from the case",
            Field.words("why", "Why?")
                .hint(
                    "Because they were never part of it. For somebody who died, record the death.")
                .needed("Enter why they are removed"))
        .saying("The history keeps what was known of them.")
        .fixed(asked.as("personId"));
  }

  private static Sheet death(Asked asked) {
    return Sheet.of(
            "Record that " + asked.name() + " died",
            "Record the death",
            Field.day("on", "Date of death").needed("Enter the date of death"),
            Field.tick("I have checked who it is, and that it is right"))
        .warning(
            "Every reminder, letter, questionnaire and birthday of "
                + asked.name()
                + " stops at once, everywhere. Film is held until the family has been asked, when"
                + " they wish, whether they want it.")
        .fixed(asked.as("personId"));
  }

  private static Sheet deathInError(Asked asked) {
    return Sheet.of(
            "What was recorded of " + asked.name() + " was a mistake",
            "Take it back",
            Field.words("why", "What happened?")
                .hint("For example: it was recorded of the wrong person")
                .needed("Enter what happened"))
        .saying("Reminders, letters and birthdays go on. The history keeps that it was recorded.")
        .fixed(asked.as("personId"));
  }
}
