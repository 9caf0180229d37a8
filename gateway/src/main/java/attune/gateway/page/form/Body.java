package attune.gateway.page.form;

import attune.gateway.page.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of a command, made of a form's answers. What was left empty is left out.
public final class Body {
  private final Map<String, Object> members = new LinkedHashMap<>();

  private Body() {}

  /// Answers stand for what is fixed under the same name.
  public static Map<String, Object> of(Sheet sheet, Form form) {
    var body = new Body();
    sheet.fixed().forEach((name, value) -> body.put(name, copy(value)));
    for (Field field : sheet.fields()) {
      if (field.kind() != Field.Kind.TICK && field.kind() != Field.Kind.HEADING) {
        body.put(field.name(), answer(field, form));
      }
    }
    return said(body.members);
  }

  private static @Nullable Object answer(Field field, Form form) {
    @Nullable String value = form.optional(field.name());
    return switch (field.kind()) {
      case DAY -> Day.isGiven(form, field.name()) ? text(Day.of(form, field.name())) : null;
      case MANY -> value == null ? null : form.chosen(field.name());
      case YES_NO -> value == null ? null : Boolean.valueOf(value);
      case NUMBER -> value == null ? null : Integer.valueOf(value);
      case LINE, WORDS, ONE, PRACTITIONER, TICK, HEADING -> value;
    };
  }

  private static @Nullable String text(@Nullable Object day) {
    return day == null ? null : day.toString();
  }

  private void put(String name, @Nullable Object value) {
    Map<String, Object> into = members;
    String[] path = name.split("\\.", -1);
    for (int i = 0; i < path.length - 1; i++) {
      into = map(into.computeIfAbsent(path[i], _ -> new LinkedHashMap<String, Object>()));
    }
    String last = path[path.length - 1];
    if (value == null) {
      into.remove(last);
    } else {
      into.put(last, value);
    }
  }

  /// A member of which nothing was said is not said either.
  private static Map<String, Object> said(Map<String, Object> members) {
    members
        .values()
        .removeIf(value -> value instanceof Map<?, ?> inner && said(map(inner)).isEmpty());
    return members;
  }

  /// What is fixed stays as it is, whatever is answered.
  private static Object copy(Object value) {
    return value instanceof Map<?, ?> members ? new LinkedHashMap<>(map(members)) : value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object members) {
    return (Map<String, Object>) members;
  }
}
