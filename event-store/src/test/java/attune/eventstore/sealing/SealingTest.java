package attune.eventstore.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SealingTest {

  private static final UUID ANA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final Map<UUID, DataKey> KEYS =
      Map.of(ANA, new DataKey.Usable(Aes.newKey()), BEN, new DataKey.Usable(Aes.newKey()));
  private static final Place PLACE = new Place("case-1", 3, "referral.sent");

  private static final String EVENT =
      """
      {"route": "CMD",
       "people": [{"name": {"person": "%1$s", "known": {"first": "Ana", "last": "Ångström"}}, "role": "CHILD"},
                  {"name": {"person": "%2$s", "known": "Ben"}, "role": "OTHER"}],
       "a/b~c": {"person": "%1$s", "known": null}}
      """
          .formatted(ANA, BEN);

  @Test
  void what_is_sealed_and_opened_is_as_it_was() {
    JsonNode event = sealed();

    assertThat(event.toString())
        .doesNotContain("Ana", "ngstr", "Ben", "known")
        .contains("CMD", "CHILD");
    Sealing.open(event, PLACE, KEYS);
    assertThat(event).isEqualTo(tree(EVENT));
  }

  @Test
  void the_same_value_is_never_sealed_to_the_same_bytes() {
    assertThat(sealed()).isNotEqualTo(sealed());
  }

  @Test
  void everybody_in_it_is_named_sealed_or_not() {
    assertThat(Sealing.people(tree(EVENT))).containsExactlyInAnyOrder(ANA, BEN);
    assertThat(Sealing.people(sealed())).containsExactlyInAnyOrder(ANA, BEN);
  }

  @Test
  void without_keys_everything_personal_is_erased_and_the_rest_is_there() {
    JsonNode event = sealed();

    Sealing.withoutKeys(event);

    assertThat(event.at("/people/0/name"))
        .isEqualTo(tree("{\"person\":\"%s\",\"erased\":true}".formatted(ANA)));
    assertThat(event.at("/people/0/role").asText()).isEqualTo("CHILD");
  }

  @Test
  void one_person_is_erased_and_the_other_is_not() {
    JsonNode event = sealed();

    Sealing.open(event, PLACE, Map.of(ANA, new DataKey.Destroyed(), BEN, key(BEN)));

    assertThat(event.at("/people/0/name/erased").asBoolean()).isTrue();
    assertThat(event.at("/people/1/name/known").asText()).isEqualTo("Ben");
  }

  @Nested
  class a_seal_is_broken {

    @Test
    void in_another_stream_version_or_type() {
      assertThatThrownBy(
              () -> Sealing.open(sealed(), new Place("case-2", 3, "referral.sent"), KEYS))
          .isInstanceOf(BrokenSeal.class);
      assertThatThrownBy(
              () -> Sealing.open(sealed(), new Place("case-1", 4, "referral.sent"), KEYS))
          .isInstanceOf(BrokenSeal.class);
      assertThatThrownBy(
              () -> Sealing.open(sealed(), new Place("case-1", 3, "referral.closed"), KEYS))
          .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void at_another_member() {
      ObjectNode event = sealed();
      event.set("note", event.remove("a/b~c"));

      assertThatThrownBy(() -> Sealing.open(event, PLACE, KEYS)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void with_another_key_or_no_ciphertext_at_all() {
      Map<UUID, DataKey> others = Map.of(ANA, key(BEN), BEN, key(ANA));
      assertThatThrownBy(() -> Sealing.open(sealed(), PLACE, others))
          .isInstanceOf(BrokenSeal.class);
      ObjectNode short_ =
          tree("{\"x\": {\"person\": \"%s\", \"sealed\": \"AAAA\"}}".formatted(ANA));
      assertThatThrownBy(() -> Sealing.open(short_, PLACE, KEYS)).isInstanceOf(BrokenSeal.class);
    }
  }

  @Test
  void a_missing_key_is_no_erasure() {
    assertThatThrownBy(() -> Sealing.open(sealed(), PLACE, Map.of(BEN, key(BEN))))
        .isInstanceOf(MissingKey.class)
        .hasMessageContaining(ANA.toString());
  }

  @Test
  void for_an_erased_person_nothing_is_sealed() {
    assertThatThrownBy(() ->
            Sealing.seal(tree(EVENT), PLACE, Map.of(ANA, new DataKey.Destroyed(), BEN, key(BEN))))
        .hasMessageContaining("is erased")
        .hasMessageNotContaining("Ana");
  }

  private static DataKey key(UUID person) {
    return java.util.Objects.requireNonNull(KEYS.get(person));
  }

  private static ObjectNode sealed() {
    ObjectNode event = tree(EVENT);
    Sealing.seal(event, PLACE, KEYS);
    return event;
  }

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) new JsonMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
