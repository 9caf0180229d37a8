package attune.gateway.page.casework;

import attune.gateway.page.Viewer;
import java.util.ArrayList;
import java.util.List;

/// What somebody can do with a case now.
///
/// @param main whether it is what one mostly does next
public record Action(String href, String words, boolean main) {

  static List<Action> of(Opened opened, Viewer viewer) {
    List<Action> actions = new ArrayList<>();
    String path = "/cases/" + opened.file().caseId() + "/";
    if (viewer.is("triage") && opened.is("SUBMITTED")) {
      boolean ready = opened.missing().isEmpty();
      actions.add(new Action(path + "accept", "Accept", ready));
      actions.add(new Action(path + "ask", "Ask for information", !ready));
      actions.add(new Action(path + "decline", "Decline", false));
    }
    if (viewer.is("triage") && opened.is("INFORMATION_REQUESTED")) {
      actions.add(new Action(path + "ask", "Ask something else", false));
    }
    if (viewer.is("referrer") && opened.is("INFORMATION_REQUESTED")) {
      actions.add(new Action(path + "answer", "Answer", true));
    }
    if (viewer.is("service-manager") && opened.is("WAITING")) {
      actions.add(new Action(path + "allocate", "Allocate", true));
    }
    if ((viewer.is("service-manager") || viewer.is("practitioner")) && opened.is("ALLOCATED")) {
      actions.add(new Action(path + "close", "Close this case", false));
    }
    return actions;
  }
}
