package attune.consent.write;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// New ids (UUID version 7): in the order in which they were made, and not to be guessed.
public final class TimeOrderedId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedId() {}

  public static UUID at(Instant time) {
    long version7 = 0x7000L | (RANDOM.nextLong() & 0x0fffL);
    long variant2 = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
    return new UUID((time.toEpochMilli() << 16) | version7, variant2);
  }
}
