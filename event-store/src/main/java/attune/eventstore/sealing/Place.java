package attune.eventstore.sealing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Where a sealed value belongs. It goes into the seal as additional data, so that a ciphertext
/// that was moved to another event or another member can't be opened.
///
/// @param stream the event's stream
/// @param version the event's version
/// @param type the event's stored name
public record Place(String stream, long version, String type) {

  /// Each part with its length ahead, so that no two places look the same.
  byte[] at(String pointer) {
    var bytes = new ByteArrayOutputStream(128);
    try (var out = new DataOutputStream(bytes)) {
      write(out, stream);
      out.writeLong(version);
      write(out, type);
      write(out, pointer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String part) throws IOException {
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
