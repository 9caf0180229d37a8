package attune.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list, in a stable order.
public record Page<T>(List<T> items, Next page) {

  /// Where the list goes on.
  ///
  /// @param next the cursor of the page that follows; absent on the last
  public record Next(@Nullable String next) {}

  public Page {
    items = List.copyOf(items);
  }

  /// The first `limit` of `found`, which was asked for one more than that to see if there is more.
  public static <T> Page<T> of(List<T> found, Limit limit, Function<T, Cursor> cursor) {
    if (found.size() <= limit.value()) {
      return new Page<>(found, new Next(null));
    }
    List<T> items = found.subList(0, limit.value());
    return new Page<>(items, new Next(cursor.apply(items.getLast()).text()));
  }

  /// A list that is always told as a whole.
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, new Next(null));
  }

  public <U> Page<U> map(Function<T, U> change) {
    return new Page<>(items.stream().map(change).toList(), page);
  }
}
