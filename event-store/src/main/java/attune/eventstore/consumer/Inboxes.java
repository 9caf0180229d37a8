package attune.eventstore.consumer;

import attune.eventstore.broker.Broker;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/// Starts an inbox for every handler with the service, and stops them with it.
@Singleton
final class Inboxes {

  private static final Logger LOG = Logger.getLogger(Inboxes.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final ConsumerSettings settings;
  private final List<Inbox> inboxes;
  private final List<Thread> threads = new ArrayList<>();

  Inboxes(
      @All List<MessageHandler> handlers,
      Broker broker,
      Places places,
      Taking taking,
      ConsumerSettings settings) {
    var surroundings = new Inbox.Surroundings(broker, places, taking, settings);
    this.settings = settings;
    this.inboxes = handlers.stream().map(handler -> new Inbox(handler, surroundings)).toList();
  }

  List<InboxState> states() {
    return inboxes.stream().map(Inbox::state).toList();
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      inboxes.forEach(Inboxes::refuseIfRepartitioned);
      inboxes.forEach(inbox -> threads.add(started(inbox)));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    inboxes.forEach(Inbox::stop);
    for (Thread thread : threads) {
      thread.join(LONGEST_STOP);
    }
  }

  /// A changed number of partitions keeps the service from starting; a broker that is away does
  /// not.
  private static void refuseIfRepartitioned(Inbox inbox) {
    try {
      inbox.topic();
    } catch (Repartitioned e) {
      throw e;
    } catch (Exception _) {
      LOG.warnf("%s starts without a broker and waits for it", inbox.state().source());
    }
  }

  private static Thread started(Inbox inbox) {
    return Thread.ofPlatform().name("inbox-" + inbox.state().source()).daemon().start(inbox);
  }
}
