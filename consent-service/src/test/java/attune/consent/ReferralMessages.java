package attune.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// Stands in for referral-service on its topic: real messages on a real broker.
public final class ReferralMessages implements AutoCloseable {

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
              "acks",
              "all"),
          new StringSerializer(),
          new StringSerializer());

  /// Tells of a case or a practitioner.
  ///
  /// @param type in full, `attune.referral.sent.v1`
  /// @param more members beyond case, version and times, each with a comma before it
  public void tell(String key, String type, long version, String more) {
    String body =
        """
        {"caseId": "%s", "version": %d, "happenedAt": "2026-11-02T09:00:00Z", "recordedAt": "2026-11-02T09:00:00Z"%s}
        """
            .formatted(key, version, more);
    var message = new ProducerRecord<>("attune.referral.v1", key, body);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", key + "/" + version,
            "ce_source", "/referral-service",
            "ce_type", type,
            "ce_subject", key,
            "ce_time", "2026-11-02T09:00:00Z",
            "content-type", "application/json")
        .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
    var _ = producer.send(message);
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
