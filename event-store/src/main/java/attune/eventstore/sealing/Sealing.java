package attune.eventstore.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

/// Seals and opens what is personal in an event's JSON: `{"person": …, "known": value}` ↔
/// `{"person": …, "sealed": base64(iv, ciphertext, tag)}`, and `{"person": …, "erased": true}` once
/// the person's key is destroyed.
public final class Sealing {

  private static final String PERSON = "person";
  private static final String KNOWN = "known";
  private static final String SEALED = "sealed";
  private static final String ERASED = "erased";
  private static final byte[] SEALED_BYTES = SEALED.getBytes(StandardCharsets.US_ASCII);
  private static final ObjectMapper JSON = new JsonMapper();

  private Sealing() {}

  /// Whether anything may be sealed in an event's bytes. Where the member's name does not occur,
  /// nor an escape that could spell it, nothing is.
  public static boolean mayBeIn(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      if (json[i] == '\\' || (json[i] == '"' && isSealedAt(json, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSealedAt(byte[] json, int from) {
    int to = from + SEALED_BYTES.length;
    return to < json.length
        && json[to] == '"'
        && Arrays.equals(json, from, to, SEALED_BYTES, 0, SEALED_BYTES.length);
  }

  /// Whose keys an event needs to be sealed or opened.
  public static Set<UUID> people(JsonNode event) {
    Set<UUID> people = new HashSet<>();
    PersonalMembers.in(event, (personal, _) -> people.add(person(personal)), KNOWN, SEALED);
    return people;
  }

  /// Seals every personal member, in place.
  public static void seal(JsonNode event, Place place, Map<UUID, DataKey> keys) {
    PersonalMembers.in(event, (personal, at) -> seal(personal, place.at(at), keys), KNOWN);
  }

  /// Opens every personal member, in place; those of erased people read as erased.
  public static void open(JsonNode event, Place place, Map<UUID, DataKey> keys) {
    PersonalMembers.in(event, (personal, at) -> open(personal, place.at(at), keys), SEALED);
  }

  /// Reads an event without any key: as if everybody had been erased.
  public static void withoutKeys(JsonNode event) {
    PersonalMembers.in(event, (personal, _) -> erase(personal), SEALED);
  }

  private static void seal(ObjectNode personal, byte[] place, Map<UUID, DataKey> keys) {
    byte[] clear = bytes(personal.remove(KNOWN));
    byte[] sealed = Aes.encrypt(usable(person(personal), keys), place, clear);
    personal.put(SEALED, Base64.getEncoder().encodeToString(sealed));
  }

  private static void open(ObjectNode personal, byte[] place, Map<UUID, DataKey> keys) {
    switch (key(person(personal), keys)) {
      case DataKey.Destroyed _ -> erase(personal);
      case DataKey.Usable(var key) -> {
        byte[] sealed = Base64.getDecoder().decode(personal.remove(SEALED).asText());
        personal.set(KNOWN, tree(Aes.decrypt(key, place, sealed)));
      }
    }
  }

  private static void erase(ObjectNode personal) {
    personal.remove(SEALED);
    personal.put(ERASED, true);
  }

  private static SecretKey usable(UUID person, Map<UUID, DataKey> keys) {
    return switch (key(person, keys)) {
      case DataKey.Usable(var key) -> key;
      case DataKey.Destroyed _ ->
          throw new IllegalStateException(
              "Person %s is erased: nothing new is kept".formatted(person));
    };
  }

  private static DataKey key(UUID person, Map<UUID, DataKey> keys) {
    DataKey key = keys.get(person);
    if (key == null) {
      throw new MissingKey(person);
    }
    return key;
  }

  private static UUID person(ObjectNode personal) {
    return UUID.fromString(personal.path(PERSON).asText());
  }

  private static byte[] bytes(JsonNode value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
