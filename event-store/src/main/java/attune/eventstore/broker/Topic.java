package attune.eventstore.broker;

/// A topic as the broker knows it.
///
/// @param id the broker's own id: a topic that is deleted and made again has another one
public record Topic(String name, String id, int partitions) {}
