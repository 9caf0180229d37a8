package attune.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version of a thing that the client has seen, and that its command is meant for.
///
/// @param version the stream's version, from 1
public record IfMatch(long version) {

  public static final String HEADER = "If-Match";

  private static final Pattern ETAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  /// Reads the header: one strong tag. A weak one can't match (RFC 9110), and `*` would say that
  /// the client has seen nothing.
  public static IfMatch parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of(Code.IF_MATCH_MISSING).exception();
    }
    var tag = ETAG.matcher(header.strip());
    if (!tag.matches()) {
      throw Problem.of(Code.IF_MATCH_INVALID).exception();
    }
    return new IfMatch(Long.parseLong(tag.group(1)));
  }

  /// The tag that a version is shown as.
  public static String etag(long version) {
    return "\"" + version + "\"";
  }
}
