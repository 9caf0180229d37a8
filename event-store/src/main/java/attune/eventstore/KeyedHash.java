package attune.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC-SHA-256: equal values are found, but nobody who has the hashes alone can try out values
/// until one fits.
final class KeyedHash {

  private final SecretKey key;

  KeyedHash(SecretKey key) {
    this.key = key;
  }

  /// The kind goes in with its length, so that no two pairs run together.
  byte[] of(String kind, String value) {
    byte[] kindOf = kind.getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(ByteBuffer.allocate(4).putInt(kindOf.length).array());
      mac.update(kindOf);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 can't hash", e);
    }
  }
}
