package attune.gateway.page;

import java.util.ArrayList;
import java.util.List;

/// Where each role can go.
final class Navigation {
  private Navigation() {}

  static List<Destination> of(Viewer viewer, String path) {
    List<Destination> links = new ArrayList<>();
    if (viewer.is("triage")) {
      links.add(to("/triage", "To decide", path));
    }
    if (viewer.is("service-manager")) {
      links.add(to("/waiting", "Waiting list", path));
    }
    if (viewer.is("duty")) {
      links.add(to("/duty", "Find a case", path));
    }
    String cases = casesOf(viewer);
    if (!cases.isEmpty()) {
      links.add(to("/cases", cases, path));
    }
    if (viewer.is("referrer")) {
      links.add(to("/request", "Make a request", path));
    }
    links.addAll(ofTheTeam(viewer, path));
    return links;
  }

  private static List<Destination> ofTheTeam(Viewer viewer, String path) {
    List<Destination> links = new ArrayList<>();
    boolean manages = viewer.is("service-manager");
    if (manages
        || viewer.is("practitioner")
        || viewer.is("supervisor")
        || viewer.is("data-protection")) {
      links.add(to("/consents", "Consent", path));
    }
    if (manages || viewer.is("supervisor")) {
      links.add(to("/team", manages ? "Team" : "My supervisees", path));
    }
    if (manages || viewer.is("data-protection")) {
      links.add(to("/reviews-due", "Reviews due", path));
    }
    if (manages
        || viewer.is("triage")
        || viewer.is("practitioner")
        || viewer.is("supervisor")
        || viewer.is("data-protection")) {
      links.add(to("/escalations", "Told in confidence", path));
    }
    if (viewer.is("practitioner")) {
      links.add(to("/break-glass", "Open another case", path));
    }
    if (manages || viewer.is("practitioner")) {
      links.add(to("/openings", "Opened by others", path));
    }
    if (viewer.is("admin")) {
      links.add(to("/admin/parked-messages", "Messages put aside", path));
    }
    return links;
  }

  /// What somebody's own list of cases is called; empty for roles that have none.
  static String casesOf(Viewer viewer) {
    if (viewer.is("service-manager")) {
      return "All cases";
    }
    if (viewer.is("practitioner")) {
      return "My cases";
    }
    if (viewer.is("supervisor")) {
      return "Their cases";
    }
    return viewer.is("referrer") ? "My requests" : "";
  }

  private static Destination to(String href, String words, String path) {
    return new Destination(href, words, path.equals(href) || path.startsWith(href + "/"));
  }
}
