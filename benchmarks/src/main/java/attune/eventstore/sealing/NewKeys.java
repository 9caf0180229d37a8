package attune.eventstore.sealing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// People's keys, wrapped as a service wraps them with its own.
public final class NewKeys {

  /// A key beside its row.
  @SuppressWarnings("ArrayRecordComponent") // is only handed on
  public record NewKey(DataKey key, byte[] wrapped) {}

  private final FileKeyEncryption encryption;

  public NewKeys(Path keyEncryptionKey) {
    this.encryption = new FileKeyEncryption(Optional.of(keyEncryptionKey.toString()));
  }

  public String wrappedBy() {
    return encryption.name();
  }

  public NewKey of(UUID person) {
    var key = Aes.newKey();
    byte[] wrapped = encryption.wrap(person, key).await().indefinitely();
    return new NewKey(new DataKey.Usable(key), wrapped);
  }
}
