package attune.gateway.page.casework;

import attune.gateway.page.London;
import attune.gateway.page.casework.Stage.Where;
import attune.gateway.referral.HistoryEntry;
import java.util.List;

/// How far a case has come: the same stops for everybody who may see it.
final class Way {
  private static final List<String> ORDER = List.of("SUBMITTED", "WAITING", "ALLOCATED", "CLOSED");

  private static final String[] TO_SOMEBODY = {"allocated", "reallocated", "handed-over"};

  private final String status;
  private final List<HistoryEntry> history;

  private Way(String status, List<HistoryEntry> history) {
    this.status = status;
    this.history = history;
  }

  static List<Stage> of(String status, List<HistoryEntry> history) {
    return new Way(status, history).stages();
  }

  private List<Stage> stages() {
    Stage sent = new Stage("Request", Where.DONE, "Sent", date("sent"));
    if (status.equals("DECLINED")) {
      return List.of(sent, new Stage("Decision", Where.NOW, "Declined", date("declined")));
    }
    if (status.equals("WITHDRAWN")) {
      return List.of(sent, new Stage("End", Where.NOW, "Withdrawn", date("withdrawn")));
    }
    if (status.equals("OPENED_IN_ERROR")) {
      return List.of(sent, new Stage("End", Where.NOW, "Opened in error", date("opened-in-error")));
    }
    return List.of(sent, decision(), waiting(), work(), closed());
  }

  private Stage decision() {
    return switch (status) {
      case "SUBMITTED" -> new Stage("Decision", Where.NOW, "To be decided", "");
      case "INFORMATION_REQUESTED" ->
          new Stage("Decision", Where.NOW, "Asked for information", date("information-requested"));
      default -> new Stage("Decision", Where.DONE, "Accepted", date("accepted"));
    };
  }

  private Stage waiting() {
    return switch (where("WAITING")) {
      case DONE -> new Stage("Waiting list", Where.DONE, "Over", "");
      case NOW -> new Stage("Waiting list", Where.NOW, "Waiting for a practitioner", "");
      case AHEAD -> ahead("Waiting list");
    };
  }

  private Stage work() {
    return switch (where("ALLOCATED")) {
      case DONE -> new Stage("Work with the family", Where.DONE, "Over", date(TO_SOMEBODY));
      case NOW -> new Stage("Work with the family", Where.NOW, "Allocated", date(TO_SOMEBODY));
      case AHEAD -> ahead("Work with the family");
    };
  }

  private Stage closed() {
    return status.equals("CLOSED")
        ? new Stage("Closed", Where.NOW, "Closed", date("closed"))
        : ahead("Closed");
  }

  private static Stage ahead(String name) {
    return new Stage(name, Where.AHEAD, "Still to come", "");
  }

  private Where where(String stage) {
    int difference = ORDER.indexOf(status) - ORDER.indexOf(stage);
    if (difference == 0) {
      return Where.NOW;
    }
    return difference > 0 ? Where.DONE : Where.AHEAD;
  }

  /// The day of the latest event of these names.
  private String date(String... events) {
    return history.stream()
        .filter(entry -> List.of(events).contains(entry.name()))
        .reduce((_, later) -> later)
        .map(entry -> London.day(entry.recordedAt()))
        .orElse("");
  }
}
