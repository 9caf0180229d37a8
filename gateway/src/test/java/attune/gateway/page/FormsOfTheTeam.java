package attune.gateway.page;

import java.util.List;
import java.util.Map;

/// Those about the people who work here, and about cases that are not theirs.
final class FormsOfTheTeam {

  private FormsOfTheTeam() {}

  static List<AForm> all() {
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
}
