package attune.gateway.page.request;

import static attune.gateway.page.request.Question.oneOf;

import java.util.ArrayList;
import java.util.List;

/// What is asked about who is responsible for the children: recorded, never guessed.
final class ResponsibilitySteps {

  private ResponsibilitySteps() {}

  static List<Step> of(Draft draft) {
    List<Member> adults = draft.people().stream().filter(Member::adult).toList();
    List<Step> steps =
        draft.people().stream()
            .filter(Member::child)
            .filter(_ -> !adults.isEmpty())
            .map(child -> responsible(child, adults))
            .toList();
    return steps.isEmpty()
        ? List.of(
            Step.asking(
                Task.RESPONSIBILITY,
                "responsibility",
                "Parental responsibility",
                "Enter the child and at least one adult under “The family” first."))
        : steps;
  }

  private static Step responsible(Member child, List<Member> adults) {
    List<Question> questions = new ArrayList<>();
    for (Member adult : adults) {
      String at = "responsibilities." + adult.key() + "-" + child.key() + ".";
      questions.add(
          oneOf(at + "held", "Does " + adult.name() + " have it?", Offered.HELD)
              .need(Need.WITH_OTHERS));
      questions.add(oneOf(at + "basis", "On which basis? " + adult.name(), Offered.BASES));
    }
    return Step.of(
        Task.RESPONSIBILITY,
        "responsibility/" + child.key(),
        "Who has parental responsibility?",
        child.name(),
        questions);
  }
}
