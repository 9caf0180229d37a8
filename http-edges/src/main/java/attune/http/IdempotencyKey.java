package attune.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The client's name for one request, under which a repeat gets the first one's answer.
///
/// @param value 1–128 characters, as the client chose it
public record IdempotencyKey(String value) {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

  /// Reads the header, quoted (as the standard's draft has it) or bare (as most clients send it).
  public static IdempotencyKey parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of(Code.IDEMPOTENCY_KEY_MISSING).exception();
    }
    String key = unquoted(header.strip());
    if (!KEY.matcher(key).matches()) {
      throw Problem.of(Code.IDEMPOTENCY_KEY_INVALID).exception();
    }
    return new IdempotencyKey(key);
  }

  private static String unquoted(String header) {
    boolean quoted = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"");
    return quoted ? header.substring(1, header.length() - 1) : header;
  }
}
