package attune.eventstore.consumer;

import attune.eventstore.broker.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/// Starts each partition that is assigned at the position that the database has.
final class SeekStored implements ConsumerRebalanceListener {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String source;
  private final Consumer<String, byte[]> consumer;
  private final Callable<Topic> topic;
  private final Places places;

  SeekStored(
      String source, Consumer<String, byte[]> consumer, Callable<Topic> topic, Places places) {
    this.source = source;
    this.consumer = consumer;
    this.topic = topic;
    this.places = places;
  }

  /// Nothing to save: every position is in the database already.
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    Topic now = topicNow();
    Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions, PATIENCE);
    for (TopicPartition partition : partitions) {
      var range = new Places.Range(offset(first, partition), offset(end, partition));
      consumer.seek(
          partition,
          places.resume(source, now, partition.partition(), range).await().atMost(PATIENCE));
    }
  }

  private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return Objects.requireNonNull(offsets.get(partition));
  }

  private Topic topicNow() {
    try {
      return topic.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the topic can't be described", e);
    }
  }
}
