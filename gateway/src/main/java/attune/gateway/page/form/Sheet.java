package attune.gateway.page.form;

import attune.gateway.page.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A form to be filled in: one idea, what to know first, and its questions.
///
/// @param intro a paragraph each
/// @param warning what will happen that can't be undone; empty if it can
/// @param fixed members of the body that nobody is asked for
/// @param compared whose work is compared, where somebody is to be chosen
public record Sheet(
    String title,
    List<String> intro,
    String warning,
    List<Field> fields,
    Map<String, Object> fixed,
    List<Load> compared,
    String button) {

  public Sheet {
    intro = List.copyOf(intro);
    fields = List.copyOf(fields);
    compared = List.copyOf(compared);
  }

  public static Sheet of(String title, String button, Field... fields) {
    return new Sheet(title, List.of(), "", List.of(fields), Map.of(), List.of(), button);
  }

  public Sheet saying(String... paragraphs) {
    return new Sheet(title, List.of(paragraphs), warning, fields, fixed, compared, button);
  }

  public Sheet warning(String words) {
    return new Sheet(title, intro, words, fields, fixed, compared, button);
  }

  public Sheet fixed(Map<String, Object> members) {
    return new Sheet(title, intro, warning, fields, members, compared, button);
  }

  public Sheet comparing(List<Load> practitioners) {
    return new Sheet(title, intro, warning, fields, fixed, practitioners, button);
  }

  /// The form as it is before anybody has filled it in.
  public Form begin(long version) {
    Map<String, String> given = new HashMap<>();
    for (Field field : fields) {
      if (field.kind() == Field.Kind.DAY) {
        given.putAll(Day.parts(field.name(), field.given()));
      } else {
        given.put(field.name(), field.given());
      }
    }
    return Form.begun(version, given);
  }

  /// Nobody can be chosen where there is nobody.
  public boolean lacksSomebody() {
    return fields.stream().anyMatch(f -> f.kind() == Field.Kind.PRACTITIONER) && compared.isEmpty();
  }
}
