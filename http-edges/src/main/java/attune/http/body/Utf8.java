package attune.http.body;

import attune.http.Code;
import attune.http.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A body's text. JSON between systems is UTF-8 and nothing else (RFC 8259), so that nobody has to
/// guess.
final class Utf8 {

  private Utf8() {}

  static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException _) {
      throw Problem.of(Code.MALFORMED_JSON).because("The body is not in UTF-8.").exception();
    }
  }
}
