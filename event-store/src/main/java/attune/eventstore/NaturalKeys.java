package attune.eventstore;

import attune.eventstore.sealing.KeyEncryption;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Natural keys as keyed hashes: equal keys are found, but nobody who has the table alone can try
/// out numbers until one fits.
@Singleton
final class NaturalKeys {

  private final SecretKey key;

  NaturalKeys(KeyEncryption encryption) {
    this.key = encryption.derive("natural keys");
  }

  /// The hash in base64. The kind goes in with its length, so that no two pairs run together.
  String hash(NaturalKey natural) {
    byte[] kind = natural.kind().getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(ByteBuffer.allocate(4).putInt(kind.length).array());
      mac.update(kind);
      byte[] hash = mac.doFinal(natural.value().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 can't hash", e);
    }
  }
}
