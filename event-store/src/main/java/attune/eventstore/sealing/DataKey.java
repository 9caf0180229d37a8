package attune.eventstore.sealing;

import javax.crypto.SecretKey;

/// A person's key, or the lack of it for good.
public sealed interface DataKey {

  record Usable(SecretKey key) implements DataKey {
    @Override
    public String toString() {
      return "Usable";
    }
  }

  /// The person was erased: what the key sealed can't be read again by anybody.
  record Destroyed() implements DataKey {}
}
