package attune.eventstore.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

  private static final UUID ANA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final DataKey KEY = new DataKey.Usable(Aes.newKey());

  private final AtomicLong nanos = new AtomicLong();
  private final KeyCache cache = new KeyCache(nanos::get);

  @Test
  void a_key_is_kept_for_less_than_a_minute() {
    cache.put(ANA, KEY);
    nanos.addAndGet(Duration.ofSeconds(39).toNanos());
    assertThat(cache.get(Set.of(ANA))).containsEntry(ANA, KEY);

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(cache.get(Set.of(ANA))).isEmpty();
  }

  @Test
  void an_old_key_is_swept_from_memory() {
    cache.put(ANA, KEY);
    nanos.addAndGet(Duration.ofSeconds(40).toNanos());
    cache.forgetOldOnes();

    nanos.addAndGet(-Duration.ofSeconds(40).toNanos());
    assertThat(cache.get(Set.of(ANA))).isEmpty();
  }

  @Test
  void a_key_is_forgotten_at_once_when_asked() {
    cache.put(ANA, KEY);
    cache.forget(ANA);

    assertThat(cache.get(Set.of(ANA))).isEmpty();
  }
}
