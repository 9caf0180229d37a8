package attune.eventstore;

import attune.eventstore.sealing.KeyEncryption;
import jakarta.inject.Singleton;
import java.util.Base64;

/// Natural keys as keyed hashes: numbers can't be tried out on the table alone.
@Singleton
final class NaturalKeys {

  private final KeyedHash hash;

  NaturalKeys(KeyEncryption encryption) {
    this.hash = new KeyedHash(encryption.derive("natural keys"));
  }

  /// The hash in base64.
  String hash(NaturalKey natural) {
    return Base64.getEncoder().encodeToString(hash.of(natural.kind(), natural.value()));
  }
}
