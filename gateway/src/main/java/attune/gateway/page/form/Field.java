package attune.gateway.page.form;

import attune.gateway.page.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question of a form.
///
/// @param name the member of the service's body that the answer becomes; `contact.phone` is a
///   member of a member
/// @param choices the answers that it offers, if it offers any
/// @param most the most characters, or the highest number
/// @param missing what is said where there is no answer; empty if there need not be one
/// @param given what stands in it before anybody has answered
public record Field(
    Kind kind,
    String name,
    String label,
    String hint,
    List<Choice> choices,
    int most,
    String missing,
    String given) {

  /// How it is asked.
  public enum Kind {
    LINE,
    WORDS,
    NUMBER,
    DAY,
    ONE,
    YES_NO,
    MANY,
    /// One out of those whose work is compared in a table.
    PRACTITIONER,
    /// To be ticked before a grave form is sent. It is not told to the service.
    TICK,
    /// No question: what the questions after it are about.
    HEADING
  }

  private static final int LINE = 200;
  private static final int WORDS = 4000;

  public Field {
    choices = List.copyOf(choices);
  }

  public static Field line(String name, String label) {
    return new Field(Kind.LINE, name, label, "", List.of(), LINE, "", "");
  }

  public static Field words(String name, String label) {
    return new Field(Kind.WORDS, name, label, "", List.of(), WORDS, "", "");
  }

  public static Field number(String name, String label, int most) {
    return new Field(Kind.NUMBER, name, label, "", List.of(), most, "", "");
  }

  public static Field day(String name, String label) {
    return new Field(Kind.DAY, name, label, "", List.of(), 0, "", "");
  }

  public static Field one(String name, String label, List<Choice> choices) {
    return new Field(Kind.ONE, name, label, "", choices, 0, "", "");
  }

  public static Field yesNo(String name, String label) {
    var choices = List.of(new Choice("true", "Yes"), new Choice("false", "No"));
    return new Field(Kind.YES_NO, name, label, "", choices, 0, "", "");
  }

  public static Field many(String name, String label, List<Choice> choices) {
    return new Field(Kind.MANY, name, label, "", choices, 0, "", "");
  }

  public static Field practitioner(String name, String label) {
    return new Field(Kind.PRACTITIONER, name, label, "", List.of(), 0, "", "");
  }

  public static Field tick(String label) {
    return new Field(Kind.TICK, "checked", label, "", List.of(), 0, "Tick that it is right", "");
  }

  public static Field heading(String words) {
    return new Field(Kind.HEADING, "", words, "", List.of(), 0, "", "");
  }

  public Field hint(String words) {
    return new Field(kind, name, label, words, choices, most, missing, given);
  }

  /// It has to be answered.
  public Field needed(String otherwise) {
    return new Field(kind, name, label, hint, choices, most, otherwise, given);
  }

  public Field atMost(int length) {
    return new Field(kind, name, label, hint, choices, length, missing, given);
  }

  public Field given(@Nullable Object value) {
    String words = value == null ? "" : value.toString();
    return new Field(kind, name, label, hint, choices, most, missing, words);
  }

  /// Whether it takes few enough characters to be drawn short.
  public boolean isShort() {
    return kind == Kind.LINE && most <= 40;
  }
}
