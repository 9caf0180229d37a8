package attune.eventstore.http;

import attune.eventstore.consumer.Redeliveries;
import attune.http.FaultCode;
import attune.http.body.TextForm;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Reads the name of a consumer, so that a wrong one is told with whatever else is wrong.
final class ConsumerNames {

  @Produces
  @Singleton
  TextForm<ConsumerName> consumerName(Redeliveries redeliveries) {
    return new TextForm<>(
        ConsumerName.class,
        name -> redeliveries.of(name).map(ConsumerName::new),
        FaultCode.UNKNOWN_CODE.name(),
        "is not the name of a consumer of this service");
  }
}
