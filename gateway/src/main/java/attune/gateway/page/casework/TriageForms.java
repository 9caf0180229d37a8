package attune.gateway.page.casework;

import attune.gateway.page.Codes;
import attune.gateway.page.Done;
import attune.gateway.page.FamilyCodes;
import attune.gateway.page.casework.CaseForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.List;

/// What is done with a request up to its decision.
final class TriageForms {
  static final List<CaseForm> ALL =
      List.of(
          CaseForm.of(Of.CASE, "accept", "Accept", "acceptances", Done.ACCEPTED)
              .by("triage")
              .when(asked -> asked.is("SUBMITTED"))
              .asking(TriageForms::accept),
          CaseForm.of(Of.CASE, "ask", "Ask for information", "information-requests", Done.ASKED)
              .by("triage")
              .when(asked -> asked.opened().undecided())
              .asking(TriageForms::ask),
          CaseForm.of(Of.CASE, "decline", "Decline", "declines", Done.DECLINED)
              .by("triage")
              .when(asked -> asked.is("SUBMITTED"))
              .asking(TriageForms::decline),
          CaseForm.of(Of.CASE, "answer", "Answer", "answers", Done.ANSWERED)
              .by("referrer")
              .when(asked -> asked.is("INFORMATION_REQUESTED"))
              .asking(TriageForms::answer),
          CaseForm.of(
                  Of.PERSON,
                  "own-answer",
                  "Record their own answer",
                  "own-answers",
                  Done.OWN_ANSWER)
              .by("triage", "referrer")
              .when(TriageForms::isAsked)
              .asking(TriageForms::ownAnswer));

  private TriageForms() {}

  private static Sheet accept(Asked asked) {
    return Sheet.of("Accept this request?", "Accept")
        .saying(
            "The family goes on the waiting list, and the service manager finds a practitioner for"
                + " them.");
  }

  private static Sheet ask(Asked asked) {
    return Sheet.of(
            "What do you need to know?",
            "Send the question",
            Field.words("question", "Your question")
                .hint(
                    "Ask for everything at once, in plain words. Leave out what the referrer need"
                        + " not know.")
                .needed("Enter what you need to know"))
        .saying("The referrer sees your question on the request and answers it there.");
  }

  private static Sheet decline(Asked asked) {
    return Sheet.of(
            "Decline this request",
            "Decline",
            Field.one("reason", "Why?", Codes.DECLINE_REASONS).needed("Select why you decline"),
            Field.words("signpostedTo", "Where can the family go instead?")
                .hint("A service, a group or a person who can help now.")
                .atMost(200)
                .needed("Enter where the family can go instead"),
            Field.words("note", "Anything else (optional)")
                .hint("For the record. The family may read it one day."))
        .saying("The reason and where the family can go instead are kept with the case.");
  }

  private static Sheet answer(Asked asked) {
    return Sheet.of(
        "Answer triage",
        "Send the answer",
        Field.words("answer", "Your answer")
            .hint("Say only what triage needs for its decision.")
            .needed("Enter your answer"),
        Field.heading("Add to the request (optional): what you say here stands for what was there"),
        Field.many("reasons", "Why VIG?", Codes.REASONS),
        Field.line("programme", "Which other programme, if VIG is to build on one?"),
        Field.words("assessment.says", "What does the assessment say?"),
        Field.yesNo("assessment.indicatesVig", "Does it point to VIG?"),
        Field.words("questions.change.hopedFor", "Question 1: what change is hoped for?"),
        Field.yesNo("questions.change.mutuallyAgreed", "Is it agreed by both?"),
        Field.words(
            "questions.impact.onLivedExperience",
            "Question 2: what will it mean for the child’s life?"),
        Field.yesNo("questions.impact.parentIsClear", "Is the parent or carer clear about it?"),
        Field.one(
            "questions.ownConsents",
            "Question 3: has every child of 12 and over who is to be filmed agreed for themselves?",
            Codes.OWN_CONSENTS));
  }

  private static boolean isAsked(Asked asked) {
    return asked.opened().undecided() && asked.person().isChild() && !asked.person().dead();
  }

  private static Sheet ownAnswer(Asked asked) {
    return Sheet.of(
            "What did " + asked.name() + " say themselves?",
            "Record the answer",
            Field.one("answer", "Their answer", FamilyCodes.OWN_ANSWERS)
                .needed("Select their answer"),
            Field.line("askedBy", "Who asked them?")
                .hint("Name and role.")
                .needed("Enter who asked them"),
            Field.line("present", "Who else was there?")
                .hint("Enter “nobody” if they were asked alone.")
                .needed("Enter who else was there"),
            Field.words("explained", "What was explained, and how?")
                .needed("Enter what was explained"),
            Field.yesNo("alone", "Were they asked alone?").needed("Select whether they were alone"),
            Field.day("on", "When did they say it?").needed("Enter when they said it"))
        .saying(
            "Offer to ask the child alone. The answer lets triage decide; before anybody films, the"
                + " practitioner confirms it with the child.")
        .fixed(asked.as("personId"));
  }
}
