/// Tells others what has happened: one leader takes events from the feed, publishes them to Kafka
/// and writes them down in the log.
@NullMarked
package attune.eventstore.relay;

import org.jspecify.annotations.NullMarked;
