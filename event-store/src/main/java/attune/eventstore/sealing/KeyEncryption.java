package attune.eventstore.sealing;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import javax.crypto.SecretKey;

/// The key-encryption key, wherever it lives: a file locally, a vault or a KMS elsewhere. It never
/// leaves this interface.
public interface KeyEncryption {

  /// Which key wraps, as the name that is stored beside what it wrapped.
  String name();

  /// Wraps a person's key, so that only the same person's unwraps.
  Uni<byte[]> wrap(UUID person, SecretKey key);

  Uni<SecretKey> unwrap(UUID person, byte[] wrapped);

  /// A key for one purpose, the same every time, from which nothing can be told about the others.
  SecretKey derive(String purpose);
}
