package attune.gateway.page.casework;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who finds the whole of a case by their role: the service decides the same. It tells nobody of an
/// escalation but by the case itself.
///
/// @param named whom alone it is there for, if it is restricted
/// @param undecided whether triage has it
/// @param practitioner whose case it is or was; empty without one
/// @param supervises who supervises them and sees their cases
record Readers(
    @Nullable List<String> named,
    boolean undecided,
    String practitioner,
    Predicate<String> supervises) {

  boolean have(String role, String id) {
    if (named != null) {
      return named.contains(id);
    }
    return switch (role) {
      case "service-manager" -> true;
      case "triage" -> undecided;
      case "practitioner" -> id.equals(practitioner);
      case "supervisor" -> supervises.test(id);
      default -> false;
    };
  }
}
