package attune.gateway.page.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every page of the request, as far as it has been written: who is in it decides what else is
/// asked.
final class Steps {

  private Steps() {}

  static List<Step> of(Task task, Draft draft) {
    return switch (task) {
      case YOU -> ReferrerSteps.YOU;
      case FAMILY -> FamilySteps.family(draft);
      case RESPONSIBILITY -> ResponsibilitySteps.of(draft);
      case AGREEMENT -> GroundsSteps.agreement(draft);
      case REASONS -> GroundsSteps.reasons(draft);
      case QUESTIONS -> GroundsSteps.QUESTIONS;
      case VIEWS -> OtherSteps.views(draft);
      case OTHERS -> OtherSteps.colleagues(draft);
      case SAFE_CONTACT -> OtherSteps.safeContact(draft);
      case IDENTIFIERS -> ReferrerSteps.IDENTIFIERS;
    };
  }

  static List<Step> all(Draft draft) {
    return Arrays.stream(Task.values()).flatMap(task -> of(task, draft).stream()).toList();
  }

  /// The page with that path; also the one on which a list's next entry is begun.
  static Optional<Step> find(Draft draft, String path) {
    return Stream.concat(all(draft).stream(), begun(draft).stream())
        .filter(step -> step.path().equals(path))
        .findFirst();
  }

  private static List<Step> begun(Draft draft) {
    return List.of(
        FamilySteps.person(Member.of(draft, draft.nextKey("people"))).getFirst(),
        OtherSteps.colleague(draft, draft.nextKey("professionals")),
        OtherSteps.keeping(draft, draft.nextKey("safeContacts")));
  }

  /// Where one goes on from a page: the next of the same person, the list that an entry is in, the
  /// next of the task, or the task list.
  static String after(Step step, Draft draft) {
    List<Step> steps = of(step.task(), draft);
    int next = steps.stream().map(Step::path).toList().indexOf(step.path()) + 1;
    if (step.entries() != null) {
      return "/request/tasks";
    }
    boolean more = next < steps.size();
    if (more && !isOfList(step)) {
      return steps.get(next).href();
    }
    if (more && steps.get(next).path().startsWith(entry(step) + "/")) {
      return steps.get(next).href();
    }
    return isOfList(step) ? Step.href(list(step)) : "/request/tasks";
  }

  private static boolean isOfList(Step step) {
    return Draft.LETTERS.containsKey(list(step));
  }

  private static String list(Step step) {
    return step.path().split("/", -1)[0];
  }

  private static String entry(Step step) {
    String[] parts = step.path().split("/", -1);
    return parts.length < 2 ? parts[0] : parts[0] + "/" + parts[1];
  }
}
