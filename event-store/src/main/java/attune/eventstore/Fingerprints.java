package attune.eventstore;

import attune.eventstore.sealing.KeyEncryption;
import jakarta.inject.Singleton;
import java.util.HexFormat;

/// Fingerprints as they are kept: a body may be as short as a reason and a name, so its plain hash
/// would let whoever has the table try out words.
@Singleton
final class Fingerprints {

  private final KeyedHash hash;

  Fingerprints(KeyEncryption encryption) {
    this.hash = new KeyedHash(encryption.derive("request fingerprints"));
  }

  Idempotency keyed(Idempotency given) {
    byte[] keyed = hash.of("body", given.fingerprint());
    return new Idempotency(
        given.client(), given.route(), given.key(), HexFormat.of().formatHex(keyed));
  }
}
