package attune.gateway.page.worklist;

import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.Viewer;
import java.util.List;

/// What a list of cases is called for whom, and what it says when it is empty.
public enum Audience {
  SERVICE_MANAGER(
      "All cases",
      "There is no case yet.",
      "A case begins when a referrer or a case system sends a request for involvement."),
  PRACTITIONER(
      "My cases",
      "No case is allocated to you.",
      "Your service manager allocates families from the waiting list. You will find them here."),
  SUPERVISOR(
      "Cases of my supervisees",
      "No case is allocated to anybody you supervise.",
      "Your service manager says whom you supervise. Their families appear here."),
  REFERRER(
      "My requests",
      "You have sent no request.",
      "Requests that you send in your own name appear here, with their status.");

  private final String title;
  private final String none;
  private final String next;

  Audience(String title, String none, String next) {
    this.title = title;
    this.none = none;
    this.next = next;
  }

  public String title() {
    return title;
  }

  /// What cases can be in, as it is said to them.
  public List<Choice> statuses() {
    return this == REFERRER ? Codes.STATUSES_OF_FOLLOWERS : Codes.STATUSES;
  }

  /// What an empty list says.
  public String none() {
    return none;
  }

  /// What to do then.
  public String next() {
    return next;
  }

  /// Somebody with several roles sees the list of the one that sees most.
  static Audience of(Viewer viewer) {
    if (viewer.is("service-manager")) {
      return SERVICE_MANAGER;
    }
    if (viewer.is("practitioner")) {
      return PRACTITIONER;
    }
    return viewer.is("supervisor") ? SUPERVISOR : REFERRER;
  }
}
