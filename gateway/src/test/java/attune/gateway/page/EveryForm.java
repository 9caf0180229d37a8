package attune.gateway.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every form but triage's first three, which [FormPagesTest] looks at more closely.
final class EveryForm {
  static final String MERRYN = "0199a0a0-1111-7000-8000-000000000001";
  static final String KERENSA = "0199a0a0-1111-7000-8000-000000000002";
  static final String LOWEN = "0199a0a0-1111-7000-8000-000000000003";
  static final String PERRAN = "0199a0a0-1111-7000-8000-000000000004";
  static final String BABY = "0199a0a0-1111-7000-8000-000000000005";
  static final String RULE = "0199a0a0-2222-7000-8000-000000000001";
  static final String ALLOCATED = "/cases/VIG-26-5T1XK";
  static final String GUARDED = "/cases/VIG-26-3R6HV";
  static final String JENNA = "00000000-0000-4000-8000-000000000006";

  private EveryForm() {}

  static Stream<AForm> all() {
    return Stream.of(ofTheWork(), ofPeople(), ofProtection(), ofTheTeam()).flatMap(List::stream);
  }

  private static List<AForm> ofTheWork() {
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
            of("reallocations"),
            "{'practitionerId':'" + JENNA + "','why':'Piran is away'}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/hand-over",
            List.of("Jenna Jago", "What do they need to know?"),
            List.of("Select a practitioner", "Enter what they need to know"),
            "service-manager",
            Map.of("practitionerId", JENNA, "note", "All is agreed"),
            of("hand-overs"),
            "{'practitionerId':'" + JENNA + "','note':'All is agreed'}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/close",
            List.of("What changed, in the child’s words", "What it means, in your words"),
            List.of("Select why the work ends"),
            "triage",
            Map.of("reason", "COMPLETED", "change.childs", "More play", "impact.workers", "Calm"),
            of("closures"),
            "{'reason':'COMPLETED','change':{'childs':'More play'},'impact':{'workers':'Calm'}}"),
        new AForm(
            "service-manager",
            ALLOCATED + "/withdraw",
            List.of("The request was sent twice", "Anything else (optional)"),
            List.of("Select why it is withdrawn"),
            "practitioner",
            Map.of("reason", "SENT_TWICE"),
            of("withdrawals"),
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

  private static List<AForm> ofPeople() {
    return List.of(
        new AForm(
            "practitioner",
            ALLOCATED + "/add-person",
            List.of("Name", "Special guardian", "Day"),
            List.of("Enter their name", "Select what they are in the case"),
            "referrer",
            Map.of("name", "Tamblyn", "role", "OTHER", "toBeFilmed", "false"),
            of("additions"),
            "{'key':'new','name':'Tamblyn','role':'OTHER','toBeFilmed':false}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/case-holder",
            List.of("Name and role", "How to reach them (optional)"),
            List.of("Enter who holds the case"),
            "duty",
            Map.of("name", "Ann Angwin"),
            of("case-holders"),
            "{'name':'Ann Angwin'}"),
        new AForm(
            "service-manager",
            ALLOCATED + "/birth/" + BABY,
            List.of("Day", "Month", "Year"),
            List.of("Enter the date of birth"),
            "referrer",
            Map.of("born-day", "1", "born-month", "11", "born-year", "2026"),
            of("births"),
            "{'personId':'" + BABY + "','born':'2026-11-01'}"),
        new AForm(
            "service-manager",
            ALLOCATED + "/end-of-pregnancy/" + BABY,
            List.of("I have checked that this is right"),
            List.of("Tick that it is right"),
            "referrer",
            Map.of("checked", "true"),
            of("ends-of-pregnancy"),
            "{'personId':'" + BABY + "'}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/death/" + LOWEN,
            List.of("Day", "I have checked who it is, and that it is right"),
            List.of("Enter the date of death", "Tick that it is right"),
            "duty",
            Map.of("on-day", "1", "on-month", "11", "on-year", "2026", "checked", "true"),
            of("deaths"),
            "{'personId':'" + LOWEN + "','on':'2026-11-01'}"),
        new AForm(
            "triage",
            ALLOCATED + "/remove/" + PERRAN,
            List.of("Why?"),
            List.of("Enter why they are removed"),
            "referrer",
            Map.of("why", "Not of the family"),
            of("removals"),
            "{'personId':'" + PERRAN + "','why':'Not of the family'}"));
  }

  private static List<AForm> ofProtection() {
    return List.of(
        new AForm(
            "practitioner",
            ALLOCATED + "/safe-contact",
            List.of("The school", "That there is a case at all"),
            List.of("Select who must not learn it", "Select what they must not learn"),
            "referrer",
            Map.of("keptFrom", PERRAN, "about", KERENSA, "secrets", "PHONE"),
            of("safe-contacts"),
            "{'keptFrom':'" + PERRAN + "','about':'" + KERENSA + "','secrets':['PHONE']}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/end-safe-contact/" + RULE,
            List.of("Why is it safe now?"),
            List.of("Enter why it is safe now"),
            "duty",
            Map.of("why", "The court said so"),
            of("safe-contact-ends"),
            "{'ruleId':'" + RULE + "','why':'The court said so'}"),
        new AForm(
            "supervisor",
            ALLOCATED + "/escalate",
            List.of("Morwenna Moon", "What worries you?"),
            List.of("Select who has to know", "Enter what worries you"),
            "referrer",
            Map.of("named", Stub.MORWENNA, "why", "A bruise"),
            of("escalations"),
            "{'named':['" + Stub.MORWENNA + "'],'why':'A bruise'}"),
        new AForm(
            "data-protection",
            ALLOCATED + "/restrict",
            List.of("A child was adopted, or is to be", "I have checked the names"),
            List.of("Select why", "Select who may see it", "Tick that it is right"),
            "practitioner",
            Map.of("kind", "ADOPTION", "named", Stub.MORWENNA, "checked", "true"),
            of("restrictions"),
            "{'kind':'ADOPTION','named':['" + Stub.MORWENNA + "']}"),
        new AForm(
            "service-manager",
            GUARDED + "/review",
            List.of("What did you find?"),
            List.of("Enter what you found"),
            "practitioner",
            Map.of("finding", "Still needed"),
            "/v1/referrals/" + Stub.GUARDED + "/restriction-reviews",
            "{'finding':'Still needed'}"),
        new AForm(
            "service-manager",
            GUARDED + "/lift",
            List.of("Why is it not needed?"),
            List.of("Enter why it is not needed"),
            "triage",
            Map.of("why", "They left"),
            "/v1/referrals/" + Stub.GUARDED + "/restriction-lifts",
            "{'why':'They left'}"));
  }

  private static List<AForm> ofTheTeam() {
    String piran = "/v1/staff/" + Stub.PIRAN;
    String page = "/team/" + Stub.PIRAN;
    String sefton = "00000000-0000-4000-8000-000000000007";
    return List.of(
        new AForm(
            "service-manager",
            page + "/stage",
            List.of("Trainee, stage 1", "Accredited"),
            List.of("Select one of the answers"),
            "supervisor",
            Map.of("stage", "ACCREDITED"),
            piran + "/stages",
            "{'stage':'ACCREDITED'}"),
        new AForm(
            "service-manager",
            page + "/capacity",
            List.of("Number of cases"),
            List.of("Enter a whole number from 0 to 50"),
            "practitioner",
            Map.of("cases", "6"),
            piran + "/capacities",
            "{'cases':6}"),
        new AForm(
            "service-manager",
            page + "/supervisor",
            List.of("Sefton Skewes", "Day"),
            List.of("Select whether they are from outside"),
            "practitioner",
            Map.of("supervisorId", sefton, "outside", "false"),
            piran + "/supervisors",
            "{'supervisorId':'" + sefton + "','outside':false,'until':'2027-03-31'}"),
        new AForm(
            "service-manager",
            page + "/absence",
            List.of("Day", "Year"),
            List.of("Enter the first day", "Enter the last day"),
            "practitioner",
            Map.of(
                "from-day", "1",
                "from-month", "12",
                "from-year", "2026",
                "until-day", "5",
                "until-month", "12",
                "until-year", "2026"),
            piran + "/absences",
            "{'from':'2026-12-01','until':'2026-12-05'}"),
        new AForm(
            "service-manager",
            page + "/return",
            List.of("21 December 2026 to 2 January 2027"),
            List.of("Select which time away"),
            "practitioner",
            Map.of("from", "2026-12-21"),
            piran + "/returns",
            "{'from':'2026-12-21'}"),
        new AForm(
            "practitioner",
            "/break-glass",
            List.of("The case’s reference", "Why do you need to see it now?"),
            List.of("Enter the case’s reference", "Enter why you need to see it"),
            "service-manager",
            Map.of("reference", "vig-26-7k3qx", "reason", "The mother called"),
            "/v1/break-glass-openings",
            "{'reference':'VIG-26-7K3QX','reason':'The mother called'}"),
        new AForm(
            "service-manager",
            "/openings/0199a0a0-3333-7000-8000-000000000001",
            List.of("What did you find?"),
            List.of("Enter what you found"),
            "practitioner",
            Map.of("finding", "It was right"),
            "/v1/break-glass-openings/0199a0a0-3333-7000-8000-000000000001/reviews",
            "{'finding':'It was right'}"));
  }

  private static String of(String command) {
    return "/v1/referrals/" + Stub.ALLOCATED + "/" + command;
  }
}
