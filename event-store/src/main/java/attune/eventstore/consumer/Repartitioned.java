package attune.eventstore.consumer;

import attune.eventstore.broker.Topic;

/// A topic has another number of partitions than when its positions were stored.
final class Repartitioned extends RuntimeException {

  private static final long serialVersionUID = 1;

  Repartitioned(String source, Topic topic, int before) {
    super(
        "%s has %d partitions and had %d when %s read it: messages of one case may lie in two of them, so nothing is read until consumer_position is migrated."
            .formatted(topic.name(), topic.partitions(), before, source));
  }
}
