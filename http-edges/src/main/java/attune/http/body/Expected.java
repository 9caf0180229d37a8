package attune.http.body;

import attune.http.Fault;
import attune.http.FaultCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/// Says what should have been there, never what was.
final class Expected {

  private Expected() {}

  static Fault fault(String pointer, Class<?> type) {
    if (type.isEnum()) {
      return Fault.of(pointer, FaultCode.UNKNOWN_CODE, "is not one of " + codes(type));
    }
    return Fault.of(pointer, FaultCode.WRONG_TYPE, "should be " + jsonType(type));
  }

  private static String codes(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  private static String jsonType(Class<?> type) {
    if (type == String.class) {
      return "text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
      return "a whole number";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }
}
