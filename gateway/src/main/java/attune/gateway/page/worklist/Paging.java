package attune.gateway.page.worklist;

import attune.gateway.page.Counted;
import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

/// Where in a list a page is.
///
/// @param start the address of the first page
/// @param continued whether this is not the first
/// @param next the address of the next page; empty on the last
public record Paging(String start, boolean continued, String next) {

  public static final int LIMIT = 50;

  /// The page that a cursor leads to.
  ///
  /// @param start the list's address, with its filter
  public static Paging of(String start, @Nullable String cursor, @Nullable String next) {
    return new Paging(
        start,
        cursor != null && !cursor.isEmpty(),
        next == null
            ? ""
            : UriBuilder.fromUri(start).queryParam("cursor", "{next}").build(next).toString());
  }

  /// A list's address with its filter, if one is set.
  static String filtered(String list, String filter, String value) {
    return value.isEmpty()
        ? list
        : UriBuilder.fromPath(list).queryParam(filter, "{value}").build(value).toString();
  }

  /// How many there are: on a list of several pages only how many are shown is known.
  public String count(int shown, String one, String many) {
    String number = Counted.of(shown, one, many);
    return continued || !next.isEmpty() ? number + " on this page" : number;
  }
}
