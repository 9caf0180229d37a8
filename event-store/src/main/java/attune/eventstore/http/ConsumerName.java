package attune.eventstore.http;

import attune.eventstore.consumer.MessageHandler;

/// A consumer of this service, as a request names it: only one that there is.
record ConsumerName(MessageHandler handler) {}
