package attune.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventstore.Bytes;
import attune.eventstore.Position;
import attune.eventstore.StoredEvent;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LeafTest {

  private static final Instant SUNDAY = Instant.parse("2026-11-22T13:58:07.123456Z");

  @Test
  void is_the_same_for_whoever_computes_it_from_the_description() {
    // python3: f = lambda b: pack('>I', len(b)) + b; n = lambda x: pack('>q', x)
    // sha256(b'\0' + f(b'case-1') + f(n(2)) + f(b'referral.sent') + f(n(1)) + f(n(micros)) +
    // f(meta) + f(data))
    assertThat(leaf(event("case-1", "referral.sent", "{\"correlation\":\"c\"}")))
        .isEqualTo("9edb9489adc0dbdab7929001d9cf2d6e44a8c5be4321d67eb82264ef3b2c60aa");
  }

  @Test
  void a_field_can_not_borrow_bytes_of_the_next_one() {
    assertThat(leaf(event("case-1", "referral.sent", "{}")))
        .isNotEqualTo(leaf(event("case-1r", "eferral.sent", "{}")));
  }

  @Test
  void the_place_in_the_feed_is_no_part_of_it() {
    StoredEvent event = event("case-1", "referral.sent", "{}");
    StoredEvent restored =
        new StoredEvent(
            new Position(9, 9),
            event.stream(),
            event.version(),
            event.type(),
            event.schemaVersion(),
            event.recordedAt(),
            event.meta(),
            event.data());

    assertThat(leaf(restored)).isEqualTo(leaf(event));
  }

  private static String leaf(StoredEvent event) {
    return HexFormat.of().formatHex(Leaf.of(event));
  }

  private static StoredEvent event(String stream, String type, String meta) {
    return new StoredEvent(
        new Position(1, 1), stream, 2, type, 1, SUNDAY, bytes(meta), bytes("{\"words\":\"ä\"}"));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }
}
