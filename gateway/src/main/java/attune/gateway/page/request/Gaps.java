package attune.gateway.page.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that is missing or wrong in a draft, each with the page that mends it.
final class Gaps {

  private Gaps() {}

  static List<Gap> in(Draft draft) {
    List<Gap> gaps = new ArrayList<>();
    Steps.all(draft)
        .forEach(
            step -> step.questions().forEach(question -> gaps.addAll(of(draft, step, question))));
    if (draft.people().stream().filter(Member::focusChild).count() != 1) {
      gaps.add(
          new Gap(
              Task.FAMILY,
              "Exactly one child whom this request is about",
              Step.href("people"),
              true));
    }
    return gaps;
  }

  private static List<Gap> of(Draft draft, Step step, Question question) {
    String value = draft.value(question.field());
    String wrong = Answers.wrong(question, value);
    if (!wrong.isEmpty()) {
      return List.of(Gap.of(step, question, wrong, true));
    }
    if (question.field().equals("agreements.sharingWithCouncil") && value.equals("NO")) {
      return List.of(
          Gap.of(step, question, "The family’s agreement to sharing with the council", false));
    }
    return value.isEmpty() ? missing(draft, step, question).toList() : List.of();
  }

  private static Stream<Gap> missing(Draft draft, Step step, Question question) {
    boolean others = othersAreAnswered(draft, step, question);
    return switch (question.need()) {
      case ALWAYS -> Stream.of(Gap.of(step, question, question.label(), true));
      case ASKED_WHOLE -> Stream.of(Gap.of(step, question, question.label(), others));
      case ASKED ->
          isExpected(draft, question)
              ? Stream.of()
              : Stream.of(Gap.of(step, question, question.label(), false));
      case WITH_OTHERS ->
          others ? Stream.of(Gap.of(step, question, question.label(), true)) : Stream.of();
      case OPTIONAL -> Stream.of();
    };
  }

  private static boolean othersAreAnswered(Draft draft, Step step, Question question) {
    return step.questions().stream()
        .filter(other -> other.group().equals(question.group()))
        .anyMatch(other -> !draft.value(other.field()).isEmpty());
  }

  /// Who is not born yet has no date of birth.
  private static boolean isExpected(Draft draft, Question question) {
    String field = question.field();
    return field.endsWith(".dateOfBirth")
        && !draft.value(field.replace(".dateOfBirth", ".expectedDate")).isEmpty();
  }
}
