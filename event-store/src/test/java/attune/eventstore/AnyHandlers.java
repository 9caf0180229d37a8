package attune.eventstore;

import jakarta.inject.Singleton;

/// Handlers of stream types that only a test knows.
@Singleton
public final class AnyHandlers {

  private final CommandHandlers handlers;

  AnyHandlers(CommandHandlers handlers) {
    this.handlers = handlers;
  }

  public <C, E, S> CommandHandler<C, E, S> of(StreamType<C, E, S> type) {
    return handlers.ofAny(type);
  }
}
