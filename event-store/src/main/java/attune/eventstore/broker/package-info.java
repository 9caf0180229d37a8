/// What relay and consumers share of Kafka: how it is reached, and its topics.
@NullMarked
package attune.eventstore.broker;

import org.jspecify.annotations.NullMarked;
