package attune.gateway.page.casework;

import java.util.Set;

/// What somebody can do with a case now.
///
/// @param main whether it is what one mostly does next
public record Action(String href, String words, boolean main) {
  private static final Set<String> NEXT = Set.of("answer", "allocate");

  static Action of(CaseForm form, Asked asked, String words) {
    return new Action(form.href(asked), words, isNext(form.path(), asked.opened()));
  }

  /// Triage accepts what is ready, and asks for what is missing.
  private static boolean isNext(String path, Opened opened) {
    boolean ready = opened.missing().isEmpty();
    return switch (path) {
      case "accept" -> ready;
      case "ask" -> !ready && opened.is("SUBMITTED");
      default -> NEXT.contains(path);
    };
  }
}
