package attune.eventstore.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import attune.eventstore.broker.Broker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// One leader's way to Kafka. After any failure it is closed with whatever is still in it, and the
/// next one starts again from the relay's position: so each key's messages come in order, some of
/// them twice.
final class Outgoing implements AutoCloseable {

  /// Below the broker's usual limit of 1 MiB. Checked before anything is sent: a refused record
  /// must not be overtaken by the ones behind it.
  private static final int LARGEST = 900_000;

  private final Producer<String, byte[]> producer;

  Outgoing(Broker broker) {
    this.producer = broker.producer();
  }

  /// Returns when the broker has acknowledged all `records`, or with false when `wanted` no longer
  /// holds: with a broker that is down it waits, for as long as it leads.
  boolean send(List<ProducerRecord<String, byte[]>> records, BooleanSupplier wanted)
      throws InterruptedException, ExecutionException {
    records.forEach(Outgoing::refuseTooLarge);
    List<Future<?>> acks = new ArrayList<>(records.size());
    for (ProducerRecord<String, byte[]> record : records) {
      Future<?> ack = producer.send(record);
      if (ack.isDone()) {
        ack.get(); // refused at once, as while no broker is known: nothing may be sent behind it
      }
      acks.add(ack);
    }
    for (Future<?> ack : acks) {
      if (!acknowledged(ack, wanted)) {
        return false;
      }
    }
    return true;
  }

  private static boolean acknowledged(Future<?> ack, BooleanSupplier wanted)
      throws InterruptedException, ExecutionException {
    while (wanted.getAsBoolean()) {
      try {
        ack.get(200, MILLISECONDS);
        return true;
      } catch (TimeoutException _) {
        // not yet: ask again whether we still want to know
      }
    }
    return false;
  }

  private static void refuseTooLarge(ProducerRecord<String, byte[]> record) {
    if (record.value().length > LARGEST) {
      throw new IllegalStateException(
          "a message of " + record.value().length + " bytes is not a thin one: " + record.topic());
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
