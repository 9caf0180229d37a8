package attune.gateway.page.request;

import attune.gateway.page.Form;
import attune.gateway.page.FormError;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// A page as it was sent.
///
/// @param savings how often the draft had been saved when the page was made
/// @param answers to the page's questions, empty ones too
record Typed(long revision, int savings, Map<String, String> answers) {

  static Typed of(Step step, MultivaluedMap<String, String> fields) {
    return new Typed(
        number(fields, "version"),
        (int) number(fields, "savings"),
        answers(step, question -> Answers.typed(question, fields)));
  }

  /// The form of a page as the draft has it; what is wrong in it is said.
  static Form saved(Step step, Draft draft) {
    Map<String, String> answers = answers(step, question -> draft.value(question.field()));
    return form(draft.revision(), answers, step);
  }

  /// What was typed, as it is.
  Form form() {
    return new Form("", revision, answers, List.of(), null);
  }

  /// The same on a draft as it is now.
  Form form(Draft draft) {
    return new Form("", draft.revision(), answers, List.of(), null);
  }

  boolean isIn(Draft draft) {
    return answers.entrySet().stream()
        .allMatch(answer -> draft.value(answer.getKey()).equals(answer.getValue()));
  }

  private static Form form(long revision, Map<String, String> answers, Step step) {
    Form form = new Form("", revision, answers, List.of(), null);
    for (Question question : step.questions()) {
      String wrong = Answers.wrong(question, form.value(question.field()));
      form = wrong.isEmpty() ? form : form.with(new FormError(question.field(), wrong));
    }
    return form;
  }

  private static Map<String, String> answers(Step step, Function<Question, String> answer) {
    Map<String, String> answers = new LinkedHashMap<>();
    step.questions().forEach(one -> answers.put(one.field(), answer.apply(one)));
    return answers;
  }

  private static long number(MultivaluedMap<String, String> fields, String name) {
    String text = Objects.requireNonNullElse(fields.getFirst(name), "");
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
  }
}
