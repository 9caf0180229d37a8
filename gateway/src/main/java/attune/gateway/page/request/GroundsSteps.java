package attune.gateway.page.request;

import static attune.gateway.page.request.Question.line;
import static attune.gateway.page.request.Question.oneOf;
import static attune.gateway.page.request.Question.someOf;
import static attune.gateway.page.request.Question.words;
import static attune.gateway.page.request.Question.yesNo;

import java.util.List;

/// What is asked about why, and on which a request is accepted.
final class GroundsSteps {

  static final List<Step> QUESTIONS =
      List.of(
          Step.asking(
              Task.QUESTIONS,
              "questions/change",
              "What change is hoped for?",
              "This is the first of the three questions on which triage decides.",
              words("questions.change.hopedFor", "What do they hope will be different?")
                  .need(Need.ASKED_WHOLE),
              yesNo("questions.change.mutuallyAgreed", "Is that agreed between you and the family?")
                  .need(Need.ASKED_WHOLE)),
          Step.asking(
              Task.QUESTIONS,
              "questions/impact",
              "What will it mean for the child?",
              "This is the second of the three questions.",
              words("questions.impact.onLivedExperience", "What will be different in their life?")
                  .need(Need.ASKED_WHOLE),
              yesNo("questions.impact.parentIsClear", "Is the parent or carer clear about it?")
                  .need(Need.ASKED_WHOLE)),
          Step.asking(
              Task.QUESTIONS,
              "questions/own-consents",
              "Do the older children agree for themselves?",
              "This is the last of the three questions. From 12, only their own yes counts.",
              oneOf(
                      "questions.ownConsents",
                      "Has every child of 12 and over who is to be filmed agreed?",
                      Offered.OWN_CONSENTS)
                  .need(Need.ASKED)));

  private GroundsSteps() {}

  static List<Step> agreement(Draft draft) {
    return List.of(
        Step.asking(
            Task.AGREEMENT,
            "agreement/who",
            "Who in the family agrees to this request?",
            "Enter the people under “The family” first.",
            someOf("agreements.agreedBy", "Who agrees?", Offered.of(draft.people().stream()))
                .need(Need.ASKED)),
        Step.asking(
            Task.AGREEMENT,
            "agreement/sharing",
            "What may be shared?",
            "They can say no to the NHS trust and yes to the council.",
            yesNo("agreements.sharingWithCouncil", "Do they agree to sharing with the council?")
                .need(Need.ALWAYS),
            yesNo("agreements.sharingWithNhsTrust", "Do they agree to sharing with the NHS trust?")
                .need(Need.ALWAYS)));
  }

  static List<Step> reasons(Draft draft) {
    boolean other = draft.value("reasons").contains("EMBED_OTHER_LEARNING");
    return List.of(
        Step.asking(
            Task.REASONS,
            "reasons/why",
            "Why do you ask for VIG?",
            "",
            someOf("reasons", "Select all that apply", Offered.REASONS).need(Need.ASKED),
            line("programme", "Which other programme, if it is to make its learning stick")
                .need(other ? Need.ASKED : Need.OPTIONAL)),
        Step.asking(
            Task.REASONS,
            "reasons/assessment",
            "What does the assessment say?",
            "",
            words("assessment.says", "What it says about parent and child together")
                .need(Need.ASKED_WHOLE),
            yesNo("assessment.indicatesVig", "Does it point to VIG?").need(Need.ASKED_WHOLE)));
  }
}
