package attune.gateway.page.form;

import attune.gateway.page.Choice;
import attune.gateway.page.Form;
import attune.gateway.page.FormError;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what is no answer to a form's questions: everything at once.
public final class Checked {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");

  private Checked() {}

  /// The form with an error for each answer that is none.
  public static Form of(Sheet sheet, Form sent) {
    Form form = sent;
    for (Field field : sheet.fields()) {
      String fault = fault(field, sent, sheet);
      form = fault.isEmpty() ? form : form.with(new FormError(field.name(), fault));
    }
    return form;
  }

  private static String fault(Field field, Form form, Sheet sheet) {
    String value = form.value(field.name());
    boolean given =
        field.kind() == Field.Kind.DAY ? Day.isGiven(form, field.name()) : !value.isEmpty();
    if (!given) {
      return field.missing();
    }
    return switch (field.kind()) {
      case LINE, WORDS -> tooLong(field, value);
      case NUMBER ->
          DIGITS.matcher(value).matches() && Integer.parseInt(value) <= field.most()
              ? ""
              : "Enter a whole number from 0 to " + field.most();
      case DAY -> Day.of(form, field.name()) == null ? "Enter a whole date, such as 27 3 2026" : "";
      case ONE, YES_NO, MANY -> areOffered(field.choices(), form.chosen(field.name()));
      case PRACTITIONER ->
          sheet.compared().stream().anyMatch(one -> one.id().equals(value)) ? "" : UNKNOWN;
      case TICK, HEADING -> "";
    };
  }

  private static final String UNKNOWN = "Select one of the answers";

  private static String tooLong(Field field, String value) {
    return value.length() > field.most()
        ? "Shorten this to " + field.most() + " characters or fewer"
        : "";
  }

  private static String areOffered(List<Choice> choices, List<String> chosen) {
    return chosen.stream()
            .allMatch(code -> choices.stream().anyMatch(choice -> choice.value().equals(code)))
        ? ""
        : UNKNOWN;
  }
}
