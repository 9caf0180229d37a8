package attune.gateway.page.team;

import attune.gateway.page.Choice;
import attune.gateway.page.London;
import attune.gateway.page.StaffCodes;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import attune.gateway.referral.Practitioner;
import attune.gateway.staff.Staff;
import java.util.List;

/// What a service manager says of practitioners.
final class StaffForms {
  static final List<StaffForm> ALL =
      List.of(
          new StaffForm("capacity", "Set how many cases", "capacities", StaffForms::capacity),
          new StaffForm("stage", "Set the stage", "stages", StaffForms::stage),
          new StaffForm("supervisor", "Name a supervisor", "supervisors", StaffForms::supervisor),
          new StaffForm(
              "supervision-end", "End the supervision", "supervision-ends", StaffForms::ends),
          new StaffForm("absence", "Plan time away", "absences", StaffForms::absence),
          new StaffForm("return", "End time away", "returns", StaffForms::returns));

  private static final int MOST_CASES = 50;

  private StaffForms() {}

  private static Sheet capacity(Practitioner one, Staff staff) {
    return Sheet.of(
        "How many cases can " + staff.name(one.practitionerId()) + " have at once?",
        "Save",
        Field.number("cases", "Number of cases", MOST_CASES)
            .needed("Enter how many cases")
            .given(one.capacity()));
  }

  private static Sheet stage(Practitioner one, Staff staff) {
    return Sheet.of(
        "At which stage is " + staff.name(one.practitionerId()) + "?",
        "Save",
        Field.one("stage", "Stage", StaffCodes.STAGES)
            .needed("Select the stage")
            .given(one.stage()));
  }

  private static Sheet supervisor(Practitioner one, Staff staff) {
    List<Choice> supervisors =
        staff.withRole("supervisor").stream()
            .filter(other -> !other.id().equals(one.practitionerId()))
            .map(other -> new Choice(other.id(), other.name()))
            .toList();
    return Sheet.of(
            "Who supervises " + staff.name(one.practitionerId()) + "?",
            "Save",
            Field.one("supervisorId", "Supervisor", supervisors)
                .needed("Select a supervisor")
                .given(one.supervisor()),
            Field.yesNo("outside", "Are they from outside the council?")
                .needed("Select whether they are from outside"),
            Field.day("until", "Until when?")
                .hint("Needed for somebody from outside.")
                .given(one.supervisionUntil()))
        .saying("A supervisor of the council sees the cases of those whom they supervise.");
  }

  private static Sheet ends(Practitioner one, Staff staff) {
    return Sheet.of("End the supervision", "End the supervision")
        .saying(
            "Nobody supervises "
                + staff.name(one.practitionerId())
                + " from then on, and whoever did sees their cases no longer.");
  }

  private static Sheet absence(Practitioner one, Staff staff) {
    return Sheet.of(
        "When is " + staff.name(one.practitionerId()) + " away?",
        "Save",
        Field.day("from", "First day").needed("Enter the first day"),
        Field.day("until", "Last day").needed("Enter the last day"));
  }

  private static Sheet returns(Practitioner one, Staff staff) {
    List<Choice> absences =
        one.away().stream()
            .map(away ->
                new Choice(
                    away.from().toString(),
                    London.inWords(away.from()) + " to " + London.inWords(away.until())))
            .toList();
    return Sheet.of(
            staff.name(one.practitionerId()) + " is back",
            "End time away",
            Field.one("from", "Which time away?", absences).needed("Select which time away"))
        .saying(absences.isEmpty() ? "No time away is planned." : "It ends today.");
  }
}
