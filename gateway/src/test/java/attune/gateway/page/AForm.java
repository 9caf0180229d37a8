package attune.gateway.page;

import java.util.List;
import java.util.Map;

/// A page with a form: who fills it in, where, what is asked, and what it becomes.
///
/// @param labels what its questions are called
/// @param faults what is said to whom nothing is filled in
/// @param stranger a role that it is not for
/// @param good answers that are right
/// @param command where they go
/// @param body what they become
record AForm(
    String role,
    String path,
    List<String> labels,
    List<String> faults,
    String stranger,
    Map<String, String> good,
    String command,
    String body) {

  @Override
  public String toString() {
    return role + " " + path;
  }
}
