package attune.gateway.page;

import static attune.gateway.page.EveryForm.ALLOCATED;
import static attune.gateway.page.EveryForm.BABY;
import static attune.gateway.page.EveryForm.GUARDED;
import static attune.gateway.page.EveryForm.LOWEN;
import static attune.gateway.page.EveryForm.PERRAN;
import static attune.gateway.page.EveryForm.onAllocated;

import java.util.List;
import java.util.Map;

/// Those about who is in a case.
final class FormsOfPeople {

  private FormsOfPeople() {}

  static List<AForm> all() {
    return List.of(
        new AForm(
            "practitioner",
            ALLOCATED + "/add-person",
            List.of("Name", "Special guardian", "Day"),
            List.of("Enter their name", "Select what they are in the case"),
            "referrer",
            Map.of("name", "Tamblyn", "role", "OTHER", "toBeFilmed", "false"),
            onAllocated("additions"),
            "{'key':'new','name':'Tamblyn','role':'OTHER','toBeFilmed':false}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/case-holder",
            List.of("Name and role", "How to reach them (optional)"),
            List.of("Enter who holds the case"),
            "duty",
            Map.of("name", "Ann Angwin"),
            onAllocated("case-holders"),
            "{'name':'Ann Angwin'}"),
        new AForm(
            "service-manager",
            ALLOCATED + "/birth/" + BABY,
            List.of("Day", "Month", "Year"),
            List.of("Enter the date of birth"),
            "referrer",
            Map.of("born-day", "1", "born-month", "11", "born-year", "2026"),
            onAllocated("births"),
            "{'personId':'" + BABY + "','born':'2026-11-01'}"),
        new AForm(
            "service-manager",
            ALLOCATED + "/end-of-pregnancy/" + BABY,
            List.of("I have checked that this is right"),
            List.of("Tick that it is right"),
            "referrer",
            Map.of("checked", "true"),
            onAllocated("ends-of-pregnancy"),
            "{'personId':'" + BABY + "'}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/death/" + LOWEN,
            List.of("Day", "I have checked who it is, and that it is right"),
            List.of("Enter the date of death", "Tick that it is right"),
            "duty",
            Map.of("on-day", "1", "on-month", "11", "on-year", "2026", "checked", "true"),
            onAllocated("deaths"),
            "{'personId':'" + LOWEN + "','on':'2026-11-01'}"),
        new AForm(
            "service-manager",
            GUARDED + "/death-in-error/" + LOWEN,
            List.of("What happened?"),
            List.of("Enter what happened"),
            "referrer",
            Map.of("why", "It was his cousin"),
            "/v1/referrals/" + Stub.GUARDED + "/deaths-in-error",
            "{'personId':'" + LOWEN + "','why':'It was his cousin'}"),
        new AForm(
            "triage",
            ALLOCATED + "/remove/" + PERRAN,
            List.of("Why?"),
            List.of("Enter why they are removed"),
            "referrer",
            Map.of("why", "Not of the family"),
            onAllocated("removals"),
            "{'personId':'" + PERRAN + "','why':'Not of the family'}"));
  }
}
