package attune.gateway.page.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an event of a register says, member by member: `scope.purposes` is a member of a member.
/// What was erased is not there.
record Details(Map<String, @Nullable Object> members) {

  @Nullable String text(String path) {
    @Nullable Object found = find(path);
    return found == null || found.toString().isBlank() ? null : found.toString();
  }

  boolean is(String path) {
    return Boolean.TRUE.equals(find(path));
  }

  List<String> all(String path) {
    return find(path) instanceof List<?> all
        ? all.stream().map(Objects::toString).toList()
        : List.of();
  }

  /// The members of every object in a list.
  List<Details> each(String path) {
    return find(path) instanceof List<?> all
        ? all.stream()
            .flatMap(
                one -> one instanceof Map<?, ?> map ? Stream.of(of(map)) : Stream.<Details>empty())
            .toList()
        : List.of();
  }

  @Nullable LocalDate day(String path) {
    @Nullable String text = text(path);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  @Nullable Instant instant(String path) {
    @Nullable String text = text(path);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException notAnInstant) {
      return null;
    }
  }

  private @Nullable Object find(String path) {
    @Nullable Object found = members;
    for (String member : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> map ? map.get(member) : null;
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private static Details of(Map<?, ?> map) {
    return new Details((Map<String, @Nullable Object>) map);
  }
}
