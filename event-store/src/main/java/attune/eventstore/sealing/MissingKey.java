package attune.eventstore.sealing;

import java.util.UUID;

/// A person's key is neither there nor known to have been destroyed: something is wrong with the
/// keys' database, and guessing "erased" would be a lie.
public final class MissingKey extends RuntimeException {

  private static final long serialVersionUID = 1;

  MissingKey(UUID person) {
    super("There is no key, and no sign of its destruction, for person " + person);
  }
}
