package attune.gateway.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form, and what is wrong with it: shown again until nothing is.
///
/// @param key makes a double click, or going back and sending again, one command
/// @param version the version of the case that the person saw when they filled it in
public record Form(
    String key,
    long version,
    Map<String, String> values,
    List<FormError> errors,
    @Nullable Change change) {

  /// A form that nobody has filled in yet.
  public static Form empty(long version) {
    return begun(version, Map.of());
  }

  /// A form in which something stands before anybody has filled it in.
  public static Form begun(long version, Map<String, String> given) {
    return new Form(newKey(), version, given, List.of(), null);
  }

  /// A form as it was sent. Several answers to one question are codes, with a space between them.
  public static Form sent(MultivaluedMap<String, String> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((name, given) -> values.put(name, String.join(" ", given).strip()));
    return new Form(values.getOrDefault("key", newKey()), version(values), values, List.of(), null);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /// A part of a date: `day`, `month` or `year`.
  public String part(String field, String part) {
    return value(field + "-" + part);
  }

  /// A value that may be left out: null if it was.
  public @Nullable String optional(String field) {
    String value = value(field);
    return value.isEmpty() ? null : value;
  }

  /// The codes that were chosen, where there can be several.
  public List<String> chosen(String field) {
    return value(field).isEmpty() ? List.of() : List.of(value(field).split(" "));
  }

  /// What is wrong with a field; empty if nothing is.
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FormError::message)
        .findFirst()
        .orElse("");
  }

  /// Whether it came back because the case still lacks something, and not for what was typed.
  public boolean notReady() {
    return errors.stream().anyMatch(error -> error.field().equals(FormError.CASE));
  }

  /// Whether it came back.
  public boolean refused() {
    return !errors.isEmpty() || change != null;
  }

  public Form require(String field, String message) {
    return value(field).isEmpty() ? with(new FormError(field, message)) : this;
  }

  public Form atMost(int length, String field, String what) {
    return value(field).length() > length
        ? with(new FormError(field, what + " must be " + length + " characters or fewer"))
        : this;
  }

  public Form with(FormError error) {
    List<FormError> more = new ArrayList<>(errors);
    more.add(error);
    return new Form(key, version, values, List.copyOf(more), change);
  }

  /// The same words on the case as it is now: to be looked at again and sent again, as a new
  /// command.
  public Form after(Change change) {
    return new Form(newKey(), change.version(), values, errors, change);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static long version(Map<String, String> values) {
    try {
      return Long.parseLong(values.getOrDefault("version", ""));
    } catch (NumberFormatException notOurForm) {
      return 0;
    }
  }
}
