package attune.eventstore;

import jakarta.inject.Singleton;

/// Makes a service's command handlers: none is written by hand.
@Singleton
public final class CommandHandlers {

  private final EventStore store;
  private final Transactions transactions;
  private final EarlierAnswers answers;
  private final Appends appends;
  private final DeclaredViews views;
  private final Fingerprints fingerprints;

  CommandHandlers(
      EventStore store,
      Transactions transactions,
      EarlierAnswers answers,
      Appends appends,
      DeclaredViews views,
      Fingerprints fingerprints) {
    this.store = store;
    this.transactions = transactions;
    this.answers = answers;
    this.appends = appends;
    this.views = views;
    this.fingerprints = fingerprints;
  }

  /// A handler of a stream type that is a bean.
  public <C, E, S> CommandHandler<C, E, S> of(StreamType<C, E, S> type) {
    views.refuseUnlessDeclared(type);
    return ofAny(type);
  }

  <C, E, S> CommandHandler<C, E, S> ofAny(StreamType<C, E, S> type) {
    return new CommandHandler<>(
        new Attempt<>(type, store, fingerprints), transactions, answers, appends);
  }
}
