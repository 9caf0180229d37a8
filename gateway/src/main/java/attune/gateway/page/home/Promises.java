package attune.gateway.page.home;

import attune.gateway.page.Viewer;
import java.util.List;
import java.util.Map;

/// What is said to roles whose pages come later: plainly, and with what they can do today.
final class Promises {
  private static final Map<String, Promise> BY_ROLE =
      Map.of(
          "auditor",
          new Promise(
              "Auditor",
              "You will find the sample that was given to you, replay each case as of any moment"
                  + " and check that nothing was changed.",
              "Until then ask the service manager to show you a case's history."));

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
