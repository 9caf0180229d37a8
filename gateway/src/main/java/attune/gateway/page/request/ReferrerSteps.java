package attune.gateway.page.request;

import static attune.gateway.page.request.Question.line;
import static attune.gateway.page.request.Question.oneOf;
import static attune.gateway.page.request.Question.yesNo;

import java.util.List;

/// What is asked about who asks, and where they keep the family.
final class ReferrerSteps {

  static final List<Step> YOU =
      List.of(
          Step.asking(
              Task.YOU,
              "you/name",
              "How do we reach you?",
              "",
              line("referrer.name", "Your name").need(Need.ALWAYS),
              line("referrer.team", "Your team"),
              line("referrer.contact", "Your phone number or email address")),
          Step.asking(
              Task.YOU,
              "you/profession",
              "What is your profession?",
              "",
              oneOf("referrer.profession", "Your profession", Offered.PROFESSIONS)
                  .need(Need.ALWAYS)),
          Step.asking(
              Task.YOU,
              "you/route",
              "How does this request come to us?",
              "",
              oneOf("route", "The form that it began with", Offered.ROUTES).need(Need.ALWAYS)),
          Step.asking(
              Task.YOU,
              "you/manager",
              "Your line manager",
              "",
              yesNo("referrer.lineManagerConsulted", "Have you talked about it with your manager?")
                  .need(Need.ALWAYS)),
          Step.asking(
              Task.YOU,
              "you/case-holder",
              "Does somebody else work with the family now?",
              "Leave this empty if it is you.",
              line("caseHolder.name", "Their name").need(Need.WITH_OTHERS),
              line("caseHolder.contact", "Their phone number or email address")));

  static final List<Step> IDENTIFIERS =
      List.of(
          Step.asking(
              Task.IDENTIFIERS,
              "identifiers/case-system",
              "Where does your case system keep the family?",
              "Leave this empty if it does not.",
              line("caseReference.system", "The case system’s code")
                  .hint("In capital letters, such as MOSAIC.")
                  .need(Need.WITH_OTHERS)
                  .most(31),
              line("caseReference.reference", "The family’s reference there")
                  .need(Need.WITH_OTHERS)
                  .most(64)),
          Step.asking(
              Task.IDENTIFIERS,
              "identifiers/child",
              "Which numbers does the child have?",
              "As far as you know them.",
              line("identifiers.nhsNumber", "NHS number").hint("Ten digits, such as 943 476 5919."),
              line("identifiers.upn", "Unique pupil number").hint("Such as H801200001001."),
              line("identifiers.uprn", "Property reference number (UPRN)").hint("Up to 12 digits."),
              line("identifiers.localChildId", "Your own number for the child")
                  .hint("Up to 20 letters and digits.")));

  private ReferrerSteps() {}
}
