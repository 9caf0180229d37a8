package attune.gateway.page.request;

import attune.gateway.page.Choice;
import attune.gateway.page.Form;
import java.util.List;

/// One thing that is asked.
///
/// @param field its name in the form and in the draft: where the answer stands in the request, with
///   keys where that has places in a list (`people.p1.name`)
/// @param most how many characters an answer may have
public record Question(
    Kind kind, String field, String label, String hint, Need need, int most, List<Choice> choices) {

  public enum Kind {
    LINE,
    WORDS,
    ONE_OF,
    SOME_OF,
    YES_NO,
    DAY
  }

  private static final int A_NAME = 200;
  private static final int A_STORY = 4000;
  private static final List<Choice> YES_OR_NO =
      List.of(new Choice("YES", "Yes"), new Choice("NO", "No"));

  static Question line(String field, String label) {
    return new Question(Kind.LINE, field, label, "", Need.OPTIONAL, A_NAME, List.of());
  }

  static Question words(String field, String label) {
    return new Question(Kind.WORDS, field, label, "", Need.OPTIONAL, A_STORY, List.of());
  }

  static Question oneOf(String field, String label, List<Choice> choices) {
    return new Question(Kind.ONE_OF, field, label, "", Need.OPTIONAL, A_NAME, choices);
  }

  static Question someOf(String field, String label, List<Choice> choices) {
    return new Question(Kind.SOME_OF, field, label, "", Need.OPTIONAL, A_STORY, choices);
  }

  static Question yesNo(String field, String label) {
    return new Question(Kind.YES_NO, field, label, "", Need.OPTIONAL, A_NAME, YES_OR_NO);
  }

  static Question day(String field, String label) {
    return new Question(Kind.DAY, field, label, "", Need.OPTIONAL, A_NAME, List.of());
  }

  Question hint(String words) {
    return new Question(kind, field, label, words, need, most, choices);
  }

  Question need(Need other) {
    return new Question(kind, field, label, hint, other, most, choices);
  }

  Question most(int characters) {
    return new Question(kind, field, label, hint, need, characters, choices);
  }

  public boolean is(String kindName) {
    return kind.name().equals(kindName);
  }

  /// Whether it may be left out without a word.
  public boolean optional() {
    return need == Need.OPTIONAL || need == Need.WITH_OTHERS;
  }

  public boolean chosen(Form form, String choice) {
    return Answers.several(form.value(field)).contains(choice);
  }

  /// A part of a date as it was typed: `day`, `month` or `year`.
  public String part(Form form, String part) {
    return Answers.part(form.value(field), part);
  }

  /// What questions that belong together have in common; empty for one that stands alone.
  String group() {
    return field.contains(".") ? field.substring(0, field.lastIndexOf('.')) : "";
  }
}
