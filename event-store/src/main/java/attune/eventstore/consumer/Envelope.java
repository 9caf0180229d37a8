package attune.eventstore.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import attune.eventstore.Bytes;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// A message as it came, before anybody has understood it.
///
/// @param key what its order is kept by; without one it is a key of its own
record Envelope(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    Bytes payload) {

  /// Ids are such texts; no table takes a text with a zero in it, and no index one that is too
  /// long.
  private static final Pattern PLAIN = Pattern.compile("[!-~][ -~]{0,199}");

  static Envelope of(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : record.headers()) {
      byte[] value = header.value();
      headers.put(header.key(), value == null ? "" : storable(new String(value, UTF_8)));
    }
    String key =
        record.key() == null
            ? "keyless " + record.partition() + "@" + record.offset()
            : plain(record.key());
    Bytes payload = Bytes.of(record.value() == null ? new byte[0] : record.value());
    return new Envelope(record.topic(), record.partition(), record.offset(), key, headers, payload);
  }

  /// Equal for equal keys, so that their order is kept whatever they are.
  private static String plain(String key) {
    return PLAIN.matcher(key).matches()
        ? key
        : "unreadable " + UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
  }

  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /// The header, empty if there is none.
  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
