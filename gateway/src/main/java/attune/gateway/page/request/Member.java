package attune.gateway.page.request;

import java.util.Set;

/// Somebody who was entered as a person of the request.
///
/// @param key their name within the request
/// @param name what they are called, or who they are where that is not written yet
record Member(String key, String name, String role) {

  private static final Set<String> CHILDREN = Set.of("FOCUS_CHILD", "CHILD");
  private static final Set<String> OUTSIDE = Set.of("PRACTITIONER", "INTERPRETER");

  static Member of(Draft draft, String key) {
    String name = draft.value("people." + key + ".name");
    String role = draft.value("people." + key + ".role");
    return new Member(key, name.isEmpty() ? "Somebody without a name yet" : name, role);
  }

  boolean focusChild() {
    return role.equals("FOCUS_CHILD");
  }

  boolean child() {
    return CHILDREN.contains(role);
  }

  /// Who brings the children up, or might.
  boolean adult() {
    return !role.isEmpty() && !child() && !OUTSIDE.contains(role);
  }
}
