package attune.gateway.page.consent;

import attune.gateway.page.Choice;
import attune.gateway.page.Done;
import attune.gateway.page.consent.ConsentForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.List;
import java.util.Map;

/// What goes with an answer: the contract, what somebody understands, and who decides for a child.
final class AskingForms {
  private static final int NAME = 60;
  static final List<ConsentForm> ALL =
      List.of(
          ConsentForm.of(
                  Of.PERSON,
                  "contract",
                  "Record that they were given the contract",
                  "contracts-given",
                  Done.CONTRACT_GIVEN)
              .by("practitioner")
              .asking(AskingForms::contract),
          ConsentForm.of(
                  Of.PERSON,
                  "understanding",
                  "Note what they understand",
                  "understanding-notes",
                  Done.CONSENT_NOTED)
              .by("practitioner")
              .asking(AskingForms::understanding),
          ConsentForm.of(
                  Of.PERSON, "assess", "Record who can decide", "assessments", Done.CONSENT_NOTED)
              .by("practitioner")
              .asking(AskingForms::assess),
          ConsentForm.of(Of.PERSON, "look-again", "Look at it again", "reviews", Done.CONSENT_NOTED)
              .by("practitioner")
              .asking(AskingForms::lookAgain),
          ConsentForm.of(
                  Of.PERSON,
                  "ask-holder",
                  "Ask another holder of parental responsibility",
                  "holder-requests",
                  Done.CONSENT_NOTED)
              .by("practitioner")
              .when(AskedConsent::isChild)
              .asking(AskingForms::askHolder),
          ConsentForm.of(
                  Of.PERSON,
                  "legal-status",
                  "Record the legal status",
                  "legal-statuses",
                  Done.STATUS_RECORDED)
              .by("practitioner", "service-manager")
              .when(AskedConsent::isChild)
              .asking(AskingForms::legalStatus),
          ConsentForm.of(
                  Of.PERSON, "placement", "Record a move", "placements", Done.STATUS_RECORDED)
              .by("practitioner", "service-manager")
              .when(AskedConsent::isChild)
              .asking(AskingForms::placement),
          ConsentForm.of(
                  Of.PERSON,
                  "reevaluate",
                  "End the hold after a change",
                  "reevaluations",
                  Done.CONSENT_NOTED)
              .by("practitioner", "service-manager")
              .when(AskingForms::isToBeReevaluated)
              .asking(AskingForms::reevaluate));

  private AskingForms() {}

  private static Sheet contract(AskedConsent asked) {
    Contract current = Contract.current(asked.isChild());
    return Sheet.of(
            "Record that " + asked.name() + " was given the contract",
            "Record it",
            Field.line("language", "In which language?")
                .hint("The language in which they read or heard it.")
                .atMost(NAME)
                .given("English")
                .needed("Enter the language"),
            Moments.heading(),
            Moments.day(),
            Moments.time())
        .fixed(Map.of("to", asked.about(), "version", current.version(), "hash", current.hash()))
        .saying(
            "Version " + current.version() + ". You can print it from the consent page.",
            "Go through it with them: what is filmed, who sees it, and that they can stop at any"
                + " time.");
  }

  private static Sheet understanding(AskedConsent asked) {
    return Sheet.of(
            "What does " + asked.name() + " understand?",
            "Save",
            Field.words("note", "In their words, or how they showed it")
                .needed("Enter what they understand"))
        .fixed(Map.of("personId", asked.about()));
  }

  private static Sheet assess(AskedConsent asked) {
    List<Choice> colleagues = asked.colleagues().all();
    return Sheet.of(
            "Can " + asked.name() + " decide this?",
            "Record what you found",
            Field.yesNo("able", "Can they decide this, with all the support they need?")
                .needed("Select whether they can"),
            Field.many("purposes", "For what?", ConsentCodes.PURPOSES)
                .needed("Select at least one purpose")
                .given("FILMING"),
            Field.one("first", "Who assessed it?", colleagues)
                .needed("Select who assessed it")
                .given(asked.viewer().subject()),
            Field.one("second", "Who else assessed it?", colleagues)
                .needed("Select who else assessed it"),
            Field.one("knowsThem", "Which of the two knows them?", colleagues)
                .hint("One who knows them has to be one of the two."),
            Field.words("note", "What did you see, and what support did they have?")
                .needed("Enter what you saw"))
        .fixed(Map.of("personId", asked.about()))
        .saying(
            "Two people assess it together. From 16 somebody is presumed to be able; nobody else"
                + " consents for them.");
  }

  private static Sheet lookAgain(AskedConsent asked) {
    return Sheet.of(
            "Are the consents of " + asked.name() + " still right?",
            "Save",
            Field.words("finding", "What did you find?").needed("Enter what you found"))
        .fixed(Map.of("personId", asked.about()))
        .saying("If they say something else now, record that instead.");
  }

  private static Sheet askHolder(AskedConsent asked) {
    return Sheet.of(
            "Ask another holder of parental responsibility for " + asked.name(),
            "Record that you ask them",
            Field.one("holderId", "Whom?", asked.people(Deciders::isOfFamily))
                .needed("Select whom you ask"),
            SafeContact.field())
        .fixed(Map.of("childId", asked.about()))
        .saying(SafeContact.rules(asked));
  }

  private static Sheet legalStatus(AskedConsent asked) {
    return Sheet.of(
            "What is the legal status of " + asked.name() + "?",
            "Save",
            Field.one("kind", "Legal status", ConsentCodes.STATUSES)
                .needed("Select the legal status"),
            Field.one("delegate", "Who decides for the council?", asked.colleagues().all())
                .hint("Under a care order only, as the scheme of delegation says."),
            Field.many(
                    "limited",
                    "Whose parental responsibility does the council limit?",
                    asked.people(Deciders::isOfFamily))
                .hint("Under a care order only. Leave empty if nobody’s."))
        .fixed(Map.of("childId", asked.about()))
        .warning(HOLDS);
  }

  private static Sheet placement(AskedConsent asked) {
    return Sheet.of(
            asked.name() + " lives elsewhere",
            "Save",
            Field.words("words", "What has changed?").needed("Enter what has changed"))
        .fixed(Map.of("childId", asked.about()))
        .warning(HOLDS);
  }

  private static final String HOLDS =
      "Every consent that rests on parental responsibility is on hold until somebody has looked"
          + " at it again.";

  private static boolean isToBeReevaluated(AskedConsent asked) {
    return asked.register().people().stream()
        .anyMatch(one -> one.id().equals(asked.about()) && one.toBeReevaluated());
  }

  private static Sheet reevaluate(AskedConsent asked) {
    return Sheet.of(
            "Who may still decide for " + asked.name() + "?",
            "End the hold",
            Field.words("finding", "What did you find?").needed("Enter what you found"))
        .fixed(Map.of("childId", asked.about()))
        .saying(
            "Parental responsibility, the legal status or the placement has changed. Check first on"
                + " the page of the people who has parental responsibility now.",
            "Consents that still rest on somebody who has it count again from now on.");
  }
}
