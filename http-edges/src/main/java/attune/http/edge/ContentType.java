package attune.http.edge;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a body says of itself that it is JSON as we read it: in UTF-8, and not compressed.
final class ContentType {

  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;\\s*charset=(utf-8|\"utf-8\")\\s*)?;?\\s*");

  private ContentType() {}

  static boolean isJson(@Nullable String type, @Nullable String encoding) {
    boolean asItIs =
        encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity");
    return asItIs && type != null && JSON.matcher(type.strip().toLowerCase(Locale.ROOT)).matches();
  }
}
