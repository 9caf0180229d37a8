package attune.eventstore.views;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a row is other than its stream says: the stream and the columns, never what is in them.
///
/// @param columns empty if there is no difference
record Different(String stream, List<String> columns) {

  static <R> Different between(String stream, @Nullable R wanted, @Nullable R found) {
    if (Objects.equals(wanted, found)) {
      return new Different(stream, List.of());
    }
    if (wanted == null || found == null) {
      return new Different(stream, List.of(found == null ? "(no row)" : "(row too many)"));
    }
    List<String> columns =
        Arrays.stream(wanted.getClass().getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
            .filter(field -> !Objects.equals(value(field, wanted), value(field, found)))
            .map(field -> column(field.getName()))
            .toList();
    return new Different(stream, columns.isEmpty() ? List.of("(unnamed)") : columns);
  }

  private static @Nullable Object value(Field field, Object row) {
    try {
      field.setAccessible(true);
      return field.get(row);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.getName() + " can't be read", e);
    }
  }

  private static String column(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
