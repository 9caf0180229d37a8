package attune.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// Stands in for consent-service on its topic: real messages on a real broker.
public final class ConsentService implements AutoCloseable {

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
              "acks",
              "all"),
          new StringSerializer(),
          new StringSerializer());

  /// A person's own answer about being filmed.
  ///
  /// @param name the last part of the message's type: `given`
  /// @param person who answered: an id, unless the message is to be one that nobody can handle
  /// @param twin what its id has beyond the version; two messages of one id are one
  public void tell(UUID caseId, long version, String name, String person, String twin) {
    var message =
        new ProducerRecord<>("attune.consent.v1", caseId.toString(), body(caseId, version, person));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", caseId + "/" + version + twin,
            "ce_source", "/consent-service",
            "ce_type", "attune.consent." + name + ".v1",
            "ce_subject", caseId.toString(),
            "ce_time", "2026-11-03T15:03:20Z",
            "content-type", "application/json")
        .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
    var _ = producer.send(message);
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }

  private static String body(UUID caseId, long version, String person) {
    return """
    {"caseId": "%s", "version": %d, "person": "%s", "purposes": ["FILMING"],
     "decidedBy": {"person": "%s", "as": "SELF"}, "policyVersion": "2026-09-01",
     "happenedAt": "2026-11-03T15:03:00Z", "recordedAt": "2026-11-03T15:03:20Z"}
    """
        .formatted(caseId, version, person, person);
  }
}
