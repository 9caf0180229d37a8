package attune.gateway.page.home;

import attune.gateway.page.Viewer;
import java.util.List;
import java.util.Map;

/// What is said to roles whose pages come later: plainly, and with what they can do today.
final class Promises {
  private static final Map<String, Promise> BY_ROLE =
      Map.of(
          "supervisor",
          new Promise(
              "Supervisor",
              "You will find your supervisees, the reviews that are due and what waits for your"
                  + " sign-off.",
              "Until then agree supervision with the practitioner directly."),
          "duty",
          new Promise(
              "Duty",
              "You will find a case by its reference and record a withdrawal, an objection or a"
                  + " change of safe contact in under a minute.",
              "Until then pass what a family tells you to the service manager at once: a withdrawal"
                  + " counts from when it was said."),
          "auditor",
          new Promise(
              "Auditor",
              "You will find the sample that was given to you, replay each case as of any moment"
                  + " and check that nothing was changed.",
              "Until then ask the service manager to show you a case's history."),
          "data-protection",
          new Promise(
              "Data protection",
              "You will find who looked at what, and what is due to be erased or kept.",
              "Until then send requests of families to the service manager."),
          "admin",
          new Promise(
              "Administration",
              "You will set policies, questionnaires and wording here. You will never see what is"
                  + " in a case.",
              "Until then these are settings of the installation; roles are given in the log-in"
                  + " service."));

  private static final Promise NO_ROLE =
      new Promise(
          "No role yet",
          "You are signed in, but nobody has given you a role in this service.",
          "Ask your manager or administrator for one, then sign out and in again.");

  private Promises() {}

  static List<Promise> to(Viewer viewer) {
    List<Promise> promises =
        viewer.roles().stream().sorted().filter(BY_ROLE::containsKey).map(BY_ROLE::get).toList();
    return promises.isEmpty() ? List.of(NO_ROLE) : promises;
  }
}
