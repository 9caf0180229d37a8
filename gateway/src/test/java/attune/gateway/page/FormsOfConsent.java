package attune.gateway.page;

import static attune.gateway.page.EveryForm.ALLOCATED;
import static attune.gateway.page.EveryForm.JENNA;
import static attune.gateway.page.EveryForm.KERENSA;
import static attune.gateway.page.EveryForm.LOWEN;
import static attune.gateway.page.EveryForm.MERRYN;
import static attune.gateway.page.EveryForm.PERRAN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Those on the consent register.
final class FormsOfConsent {
  static final String FILM = "0199a0a0-3333-7000-8000-000000000001";
  private static final String GOING = "0199a0a0-3333-7000-8000-000000000002";
  static final String OWN_OBJECTION = "0199a0a0-4444-7000-8000-000000000001";
  static final String OBJECTION = "0199a0a0-4444-7000-8000-000000000002";
  private static final String PERMIT = "0199a0a0-5555-7000-8000-000000000001";
  private static final String HOLD = "0199a0a0-7777-7000-8000-000000000001";
  private static final String PARENT = "PARENTAL_RESPONSIBILITY:" + KERENSA;
  private static final String BY_PARENT =
      "'decidedBy':{'as':'PARENTAL_RESPONSIBILITY','personId':'" + KERENSA + "'}";
  private static final String MONDAY = "'happenedAt':'2026-11-02T14:30:00Z'";

  private FormsOfConsent() {}

  static List<AForm> all() {
    return Stream.of(answers(), objections(), asking(), children(), film(), leaving())
        .flatMap(List::stream)
        .toList();
  }

  private static Map<String, String> onMonday(Map<String, String> answers) {
    var all = new HashMap<>(answers);
    all.putAll(
        Map.of(
            "saidOn-day", "2",
            "saidOn-month", "11",
            "saidOn-year", "2026",
            "saidAt", "14:30"));
    return all;
  }

  private static List<AForm> answers() {
    return List.of(
        form(
            "practitioner",
            "give/" + MERRYN,
            List.of("Filming", "Shared review", "Kerensa Tremayne", "Signed on paper"),
            List.of("Select who decided", "Select how it was given"),
            "service-manager",
            onMonday(
                Map.of(
                    "scopes.purposes",
                    "FILMING SUPERVISION",
                    "supervisor",
                    Stub.MORWENNA,
                    "decidedBy",
                    PARENT,
                    "how",
                    "SIGNED_PAPER",
                    "assent",
                    "AGREED",
                    "circumstances.askedAlone",
                    "true")),
            "consents",
            "{'personId':'"
                + MERRYN
                + "','scopes':[{'purposes':['FILMING']},{'purposes':['SUPERVISION'],'audience':'"
                + Stub.MORWENNA
                + "'}],'how':'SIGNED_PAPER','assent':'AGREED','circumstances':{'askedAlone':true},"
                + BY_PARENT
                + ","
                + MONDAY
                + "}"),
        form(
            "practitioner",
            "refuse/" + LOWEN,
            List.of("Lowen Tremayne themselves"),
            List.of("Select who decided", "Select how it was said"),
            "duty",
            Map.of(
                "scopes.purposes", "FILMING",
                "decidedBy", "SELF",
                "how", "SPOKEN_AND_WITNESSED"),
            "refusals",
            "{'personId':'"
                + LOWEN
                + "','scopes':[{'purposes':['FILMING']}],'decidedBy':{'as':'SELF'},"
                + "'how':'SPOKEN_AND_WITNESSED'}"),
        form(
            "practitioner",
            "withdraw/" + KERENSA,
            List.of("Filming", "Kerensa Tremayne themselves"),
            List.of("Select at least one purpose", "Select who decided"),
            "supervisor",
            onMonday(Map.of("scope.purposes", "FILMING", "decidedBy", "SELF")),
            "withdrawals",
            "{'personId':'"
                + KERENSA
                + "','scope':{'purposes':['FILMING']},'decidedBy':{'as':'SELF'},"
                + MONDAY
                + "}"),
        form(
            "practitioner",
            "confirm/" + LOWEN,
            List.of("How did they show that they understood?"),
            List.of("Enter how they showed that they understood"),
            "service-manager",
            Map.of(
                "circumstances.understanding", "Told it back",
                "circumstances.askedAlone", "true"),
            "confirmations",
            "{'personId':'"
                + LOWEN
                + "','circumstances':{'understanding':'Told it back','askedAlone':true}}"),
        form(
            "practitioner",
            "still-happy/" + MERRYN,
            List.of("Yes", "No"),
            List.of("Select whether they are still happy"),
            "duty",
            Map.of("happy", "false"),
            "moods",
            "{'personId':'" + MERRYN + "','happy':false}"));
  }

  private static List<AForm> objections() {
    return List.of(
        form(
            "practitioner",
            "object/" + MERRYN,
            List.of("Perran Tremayne", "In their words"),
            List.of("Select who objects", "Enter what they said"),
            "supervisor",
            Map.of("by", PERRAN, "words", "Not my daughter"),
            "objections",
            "{'about':'" + MERRYN + "','by':'" + PERRAN + "','words':'Not my daughter'}"),
        form(
            "practitioner",
            "lift/" + OWN_OBJECTION,
            List.of("In their words"),
            List.of("Enter what they said"),
            "duty",
            Map.of("words", "It is all right now"),
            "objection-lifts",
            "{'objectionId':'"
                + OWN_OBJECTION
                + "','by':'"
                + LOWEN
                + "','words':'It is all right now'}"),
        form(
            "service-manager",
            "resolve/" + OBJECTION,
            List.of("Why?", "What legal advice did you have?"),
            List.of("Enter why it is set aside", "Enter what legal advice you had"),
            "practitioner",
            Map.of("reason", "It helps her", "legalAdvice", "Counsel agrees", "checked", "true"),
            "objection-resolutions",
            "{'objectionId':'"
                + OBJECTION
                + "','reason':'It helps her','legalAdvice':'Counsel agrees'}"));
  }

  private static List<AForm> asking() {
    return List.of(
        form(
            "practitioner",
            "contract/" + PERRAN,
            List.of("In which language?"),
            List.of(),
            "service-manager",
            Map.of("language", "Cornish"),
            "contracts-given",
            "{'to':'"
                + PERRAN
                + "','version':'2026-11','hash':'"
                + CONTRACT
                + "','language':'Cornish'}"),
        form(
            "practitioner",
            "understanding/" + LOWEN,
            List.of("In their words, or how they showed it"),
            List.of("Enter what they understand"),
            "duty",
            Map.of("note", "He told it back"),
            "understanding-notes",
            "{'personId':'" + LOWEN + "','note':'He told it back'}"),
        form(
            "practitioner",
            "assess/" + LOWEN,
            List.of("What did you see, and what support did they have?"),
            List.of("Select whether they can", "Select who else assessed it"),
            "service-manager",
            Map.of(
                "able",
                "false",
                "purposes",
                "FILMING",
                "first",
                Stub.MORWENNA,
                "second",
                JENNA,
                "knowsThem",
                JENNA,
                "note",
                "With pictures"),
            "assessments",
            "{'personId':'"
                + LOWEN
                + "','able':false,'purposes':['FILMING'],'first':'"
                + Stub.MORWENNA
                + "','second':'"
                + JENNA
                + "','knowsThem':'"
                + JENNA
                + "','note':'With pictures'}"),
        form(
            "practitioner",
            "look-again/" + KERENSA,
            List.of("What did you find?"),
            List.of("Enter what you found"),
            "duty",
            Map.of("finding", "As before"),
            "reviews",
            "{'personId':'" + KERENSA + "','finding':'As before'}"));
  }

  private static List<AForm> children() {
    return List.of(
        form(
            "practitioner",
            "ask-holder/" + MERRYN,
            List.of("Perran Tremayne", "Yes, nothing stands against it"),
            List.of("Select whom you ask", "Select whether you have checked safe contact"),
            "service-manager",
            Map.of("holderId", PERRAN, "check", "ALLOWED"),
            "holder-requests",
            "{'childId':'" + MERRYN + "','holderId':'" + PERRAN + "','check':'ALLOWED'}"),
        form(
            "service-manager",
            "legal-status/" + MERRYN,
            List.of("No order", "Perran Tremayne"),
            List.of("Select the legal status"),
            "duty",
            Map.of("kind", "CARE_ORDER", "delegate", Stub.MORWENNA, "limited", PERRAN),
            "legal-statuses",
            "{'childId':'"
                + MERRYN
                + "','kind':'CARE_ORDER','delegate':'"
                + Stub.MORWENNA
                + "','limited':['"
                + PERRAN
                + "']}"),
        form(
            "practitioner",
            "placement/" + MERRYN,
            List.of("What has changed?"),
            List.of("Enter what has changed"),
            "duty",
            Map.of("words", "With her aunt"),
            "placements",
            "{'childId':'" + MERRYN + "','words':'With her aunt'}"),
        form(
            "practitioner",
            "reevaluate/" + MERRYN,
            List.of("What did you find?"),
            List.of("Enter what you found"),
            "duty",
            Map.of("finding", "Kerensa still has it"),
            "reevaluations",
            "{'childId':'" + MERRYN + "','finding':'Kerensa still has it'}"));
  }

  private static List<AForm> film() {
    return List.of(
        form(
            "data-protection",
            "hold",
            List.of("Police or court", "What is it needed for?"),
            List.of("Select why", "Enter what it is needed for", "Enter the day of the review"),
            "duty",
            Map.of(
                "kind", "POLICE_OR_COURT",
                "filmId", FILM,
                "reason", "A request",
                "reviewBy-day", "10",
                "reviewBy-month", "1",
                "reviewBy-year", "2027"),
            "holds",
            "{'kind':'POLICE_OR_COURT','filmId':'"
                + FILM
                + "','reason':'A request','reviewBy':'2027-01-10'}"),
        form(
            "service-manager",
            "review-hold/" + HOLD,
            List.of("What did you find?"),
            List.of("Enter what you found", "Enter the day of the next review"),
            "practitioner",
            Map.of(
                "finding", "Needed",
                "reviewBy-day", "10",
                "reviewBy-month", "4",
                "reviewBy-year", "2027"),
            "hold-reviews",
            "{'holdId':'" + HOLD + "','finding':'Needed','reviewBy':'2027-04-10'}"),
        form(
            "data-protection",
            "release-hold/" + HOLD,
            List.of("Why is it not needed any more?"),
            List.of("Enter why it is not needed any more"),
            "practitioner",
            Map.of("reason", "Settled"),
            "hold-releases",
            "{'holdId':'" + HOLD + "','reason':'Settled'}"),
        form(
            "practitioner",
            "offer/" + FILM,
            List.of("Merryn Tremayne", "Not yet"),
            List.of("Select to whom"),
            "data-protection",
            Map.of("to", KERENSA, "check", "ALLOWED"),
            "offers",
            "{'filmId':'" + FILM + "','to':'" + KERENSA + "','check':'ALLOWED'}"),
        form(
            "practitioner",
            "copy/" + FILM,
            List.of("Kerensa Tremayne themselves"),
            List.of("Select who", "Select who agreed for Merryn Tremayne"),
            "data-protection",
            Map.of(
                "to",
                KERENSA,
                "agreed." + MERRYN,
                PARENT,
                "agreed." + KERENSA,
                "SELF",
                "check",
                "ALLOWED"),
            "copies",
            "{'filmId':'"
                + FILM
                + "','to':'"
                + KERENSA
                + "','check':'ALLOWED','agreed':[{'personId':'"
                + MERRYN
                + "',"
                + BY_PARENT
                + "},{'personId':'"
                + KERENSA
                + "','decidedBy':{'as':'SELF'}}]}"),
        form(
            "practitioner",
            "erase/" + FILM,
            List.of("Kerensa Tremayne"),
            List.of("Select who asks"),
            "duty",
            Map.of("by", KERENSA),
            "erasures",
            "{'filmId':'" + FILM + "','by':'" + KERENSA + "'}"),
        form(
            "data-protection",
            "proof/" + GOING,
            List.of("From where was it erased?"),
            List.of("Enter each place", "Tick that it is right"),
            "service-manager",
            Map.of("copies", "The camera\n\nThe store", "checked", "true"),
            "erasure-proofs",
            "{'filmId':'" + GOING + "','copies':['The camera','The store']}"));
  }

  private static List<AForm> leaving() {
    return List.of(
        form(
            "practitioner",
            "day-permit",
            List.of("Merryn Tremayne", "Day"),
            List.of("Enter the day"),
            "service-manager",
            Map.of(
                "question.people", MERRYN + " " + KERENSA,
                "day-day", "5",
                "day-month", "12",
                "day-year", "2026"),
            "day-permits",
            "{'question':{'purpose':'FILMING','people':['"
                + MERRYN
                + "','"
                + KERENSA
                + "']},'day':'2026-12-05'}"),
        form(
            "practitioner",
            "return-permit/" + PERMIT,
            List.of("Merryn Tremayne"),
            List.of("Select who said yes"),
            "service-manager",
            onMonday(Map.of("happy", KERENSA)),
            "day-permit-returns",
            "{'permitId':'" + PERMIT + "','happy':['" + KERENSA + "']," + MONDAY + "}"),
        form(
            "practitioner",
            "disclose",
            List.of("Training", "Why?"),
            List.of("Select what for", "Select which film", "Select who is in it", "Enter why"),
            "duty",
            Map.of(
                "question.purpose", "NAMED_PROFESSIONAL",
                "question.film", FILM,
                "question.people", KERENSA,
                "question.audience", JENNA,
                "reason", "To plan her speech therapy"),
            "disclosures",
            "{'question':{'purpose':'NAMED_PROFESSIONAL','film':'"
                + FILM
                + "','people':['"
                + KERENSA
                + "'],'audience':['"
                + JENNA
                + "']},'reason':'To plan her speech therapy'}"),
        form(
            "service-manager",
            "required-disclosure",
            List.of("A court ordered it", "What was disclosed?", "To whom?"),
            List.of("Select what required it", "Enter what was disclosed", "Select their name"),
            "duty",
            Map.of(
                "basis", "COURT_ORDER",
                "what", "One film",
                "toWhom", "The family court",
                "authority", "CALDICOTT_GUARDIAN",
                "authorisedBy", Stub.MORWENNA),
            "required-disclosures",
            "{'basis':'COURT_ORDER','what':'One film','toWhom':'The family court',"
                + "'authority':'CALDICOTT_GUARDIAN','authorisedBy':'"
                + Stub.MORWENNA
                + "'}"));
  }

  /// Of the text as families have it on paper: a version is never edited.
  private static final String CONTRACT =
      "bda4a79c050018edaa58072497556ff77a64e83ed50370ac092466019366e1a8";

  private static AForm form(
      String role,
      String path,
      List<String> labels,
      List<String> faults,
      String stranger,
      Map<String, String> good,
      String command,
      String body) {
    return new AForm(
        role,
        ALLOCATED + "/consent/" + path,
        labels,
        faults,
        stranger,
        good,
        "/v1/consent-registers/" + Stub.ALLOCATED + "/" + command,
        body);
  }
}
