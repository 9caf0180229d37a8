package attune.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MICROS;

import attune.eventstore.StoredEvent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/// An event's hash in the log: SHA-256 over a zero byte (which makes it a leaf, as in RFC 9162) and
/// seven fields, each behind its length in four bytes: stream, version, type, schema version,
/// recorded-at, meta, data. Texts are UTF-8; numbers are eight bytes, big-endian; recorded-at is in
/// microseconds since 1970. The lengths keep one field from borrowing the next one's bytes.
final class Leaf {

  static byte[] of(StoredEvent event) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    field(digest, event.stream().getBytes(UTF_8));
    field(digest, number(event.version()));
    field(digest, event.type().getBytes(UTF_8));
    field(digest, number(event.schemaVersion()));
    field(digest, number(MICROS.between(Instant.EPOCH, event.recordedAt())));
    field(digest, event.meta().toArray());
    field(digest, event.data().toArray());
    return digest.digest();
  }

  private static void field(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Leaf() {}
}
