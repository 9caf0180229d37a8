/// Hears what others tell: messages from Kafka become effects in this service's database, each of
/// them once and in the order of its key.
@NullMarked
package attune.eventstore.consumer;

import org.jspecify.annotations.NullMarked;
