package attune.gateway.page;

import static attune.gateway.page.EveryForm.ALLOCATED;
import static attune.gateway.page.EveryForm.GUARDED;
import static attune.gateway.page.EveryForm.JENNA;
import static attune.gateway.page.EveryForm.LOWEN;
import static attune.gateway.page.EveryForm.onAllocated;

import java.util.List;
import java.util.Map;

/// Those that bring a case to its decision, and from there to its end.
final class FormsOfTheWork {

  private FormsOfTheWork() {}

  static List<AForm> all() {
    return List.of(
        new AForm(
            "service-manager",
            "/cases/VIG-26-2B7NP/allocate",
            List.of("Piran Pascoe"),
            List.of("Select a practitioner"),
            "practitioner",
            Map.of("practitionerId", Stub.PIRAN),
            "/v1/referrals/" + Stub.WAITING + "/allocations",
            "{'practitionerId':'" + Stub.PIRAN + "'}"),
        new AForm(
            "service-manager",
            ALLOCATED + "/reallocate",
            List.of("Jenna Jago", "Why?"),
            List.of("Select a practitioner", "Enter why somebody else takes over"),
            "referrer",
            Map.of("practitionerId", JENNA, "why", "Piran is away"),
            onAllocated("reallocations"),
            "{'practitionerId':'" + JENNA + "','why':'Piran is away'}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/hand-over",
            List.of("Jenna Jago", "What do they need to know?"),
            List.of("Select a practitioner", "Enter what they need to know"),
            "service-manager",
            Map.of("practitionerId", JENNA, "note", "All is agreed"),
            onAllocated("hand-overs"),
            "{'practitionerId':'" + JENNA + "','note':'All is agreed'}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/close",
            List.of("What changed, in the child’s words", "What it means, in your words"),
            List.of("Select why the work ends"),
            "triage",
            Map.of("reason", "COMPLETED", "change.childs", "More play", "impact.workers", "Calm"),
            onAllocated("closures"),
            "{'reason':'COMPLETED','change':{'childs':'More play'},'impact':{'workers':'Calm'}}"),
        new AForm(
            "service-manager",
            ALLOCATED + "/withdraw",
            List.of("The request was sent twice", "Anything else (optional)"),
            List.of("Select why it is withdrawn"),
            "practitioner",
            Map.of("reason", "SENT_TWICE"),
            onAllocated("withdrawals"),
            "{'reason':'SENT_TWICE'}"),
        new AForm(
            "service-manager",
            GUARDED + "/reopen",
            List.of("Why?"),
            List.of("Enter why it is opened again"),
            "practitioner",
            Map.of("why", "They came back"),
            "/v1/referrals/" + Stub.GUARDED + "/reopenings",
            "{'why':'They came back'}"),
        new AForm(
            "triage",
            "/cases/VIG-26-7K3QX/opened-in-error",
            List.of("What was the error?", "This case should never have been opened"),
            List.of("Enter what the error was", "Tick that it is right"),
            "practitioner",
            Map.of("why", "Another family", "checked", "true"),
            "/v1/referrals/" + Stub.SUBMITTED + "/openings-in-error",
            "{'why':'Another family'}"),
        new AForm(
            "triage",
            "/cases/VIG-26-7K3QX/own-answer/" + LOWEN,
            List.of("They agree to be filmed", "Who asked them?", "What was explained, and how?"),
            List.of("Select their answer", "Enter who asked them", "Enter when they said it"),
            "practitioner",
            Map.of(
                "answer", "GIVEN",
                "askedBy", "Rosa Reed",
                "present", "nobody",
                "explained", "How filming goes",
                "alone", "true",
                "on-day", "20",
                "on-month", "11",
                "on-year", "2026"),
            "/v1/referrals/" + Stub.SUBMITTED + "/own-answers",
            "{'personId':'"
                + LOWEN
                + "','answer':'GIVEN','askedBy':'Rosa Reed','present':'nobody','explained':'How"
                + " filming goes','alone':true,'on':'2026-11-20'}"),
        new AForm(
            "referrer",
            "/cases/VIG-26-9Q2WD/answer",
            List.of("Your answer", "Little warmth", "Question 1: what change is hoped for?"),
            List.of("Enter your answer"),
            "triage",
            Map.of(
                "answer", "He is clear",
                "reasons", "LOW_WARMTH",
                "questions.impact.onLivedExperience", "Calm mornings",
                "questions.impact.parentIsClear", "true"),
            "/v1/referrals/" + Stub.PROGRESS_ONLY + "/answers",
            "{'answer':'He is clear','reasons':['LOW_WARMTH'],'questions':{'impact':"
                + "{'onLivedExperience':'Calm mornings','parentIsClear':true}}}"));
  }
}
