package attune.http.body;

import attune.http.Fault;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Cuts a pointer where it leaves what a request record knows: a name that somebody made up may be
/// long, or somebody's.
final class KnownNames {

  private KnownNames() {}

  static Fault told(Fault fault, Class<?> type) {
    StringBuilder known = new StringBuilder();
    @Nullable Type at = type;
    for (String name : fault.pointer().split("/", -1)) {
      if (known.isEmpty() && name.isEmpty()) {
        continue;
      }
      at = at == null ? null : within(at, name);
      if (at == null) {
        return new Fault(
            known.toString(),
            fault.code(),
            "has a member that is not known, which " + fault.detail());
      }
      known.append('/').append(name);
    }
    return fault;
  }

  private static @Nullable Type within(Type type, String name) {
    return switch (type) {
      case ParameterizedType list
          when list.getRawType() instanceof Class<?> raw
              && Collection.class.isAssignableFrom(raw)
              && name.matches("[0-9]{1,9}") ->
          list.getActualTypeArguments()[0];
      case Class<?> record when record.isRecord() -> component(record, name);
      default -> null;
    };
  }

  private static @Nullable Type component(Class<?> record, String name) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getName().equals(name)) {
        return component.getGenericType();
      }
    }
    return null;
  }
}
