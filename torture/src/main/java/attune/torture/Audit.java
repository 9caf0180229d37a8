package attune.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Counts what was acknowledged, stored, logged, published and shown: all have to be the same.
final class Audit {

  private static final String HOLES =
      "select count(*) from (select from event group by stream_id having max(version) <> count(*))"
          + " h";

  private static final String UNLOGGED =
      "select (select count(*) from event) - (select count(*) from log)";

  private static final String LOG_HOLES = "select coalesce(max(index) + 1, 0) - count(*) from log";

  private static final String LOGGED_OUT_OF_ORDER =
      """
      select count(*) from (
        select e.version, lag(e.version) over (partition by e.stream_id order by l.index) before
          from log l join event e using (xid, position)) o
       where version <> coalesce(before, 0) + 1
      """;

  private static final String HAS_CONSUMER = "select count(to_regclass('applied'))";

  private static final String APPLIED = "select count(*) from applied";

  private static final String APPLIED_AGAIN =
      "select count(*) - count(distinct (stream_id, number)) from applied";

  private static final String APPLIED_OUT_OF_ORDER =
      """
      select count(*) from (
        select number, lag(number) over (partition by stream_id order by n) before from applied) o
       where number <> coalesce(before, 0) + 1
      """;

  /// For the relay and the consumers to come to rest, as long as they get on.
  private static final int PATIENCE_SECONDS = 60;

  private final Parts parts;
  private final Ledger ledger;
  private final Consumer<String> say;
  private final List<String> faults = new ArrayList<>();

  Audit(Parts parts, Ledger ledger, Consumer<String> say) {
    this.parts = parts;
    this.ledger = ledger;
    this.say = say;
  }

  /// What does not add up, in sentences.
  List<String> faults() throws InterruptedException {
    faults.addAll(ledger.faults());
    if (ledger.events() == 0) {
      faults.add("no command was acknowledged at all");
    }
    Database database = parts.database();
    awaitRest(() -> database.number(UNLOGGED));
    Map<String, Long> stored =
        database.numbers(
            "select stream_id, count(*) from event where stream_id ~ '%s' group by stream_id"
                .formatted(parts.company().streams()));
    Published published = Published.on(parts.kafka(), parts.company().topic());

    say.accept("%-40s %8s".formatted("acknowledged events", ledger.events()));
    say.accept("%-40s %8s".formatted("stored of these streams", sum(stored)));
    say.accept("%-40s %8s".formatted("in the log", database.number("select count(*) from log")));
    say.accept("%-40s %8s".formatted("published, each counted once", published.distinct()));
    say.accept("%-40s %8s".formatted("published again after a crash", published.again()));

    same("acknowledged", ledger.acknowledged(), "stored", stored);
    same("stored", stored, "published", published.cases());
    none("streams with a hole", database.number(HOLES));
    none("events that are not in the log", database.number(UNLOGGED));
    none("holes in the log", database.number(LOG_HOLES));
    none("events out of their order in the log", database.number(LOGGED_OUT_OF_ORDER));
    none("messages before which one is missing", published.outOfOrder());
    if (database.number(HAS_CONSUMER) > 0) {
      applied(database, published.distinct());
    }
    views();
    return List.copyOf(faults);
  }

  private void applied(Database database, long published) throws InterruptedException {
    awaitRest(() -> published - database.number(APPLIED));
    say.accept("%-40s %8d".formatted("applied by a consumer", database.number(APPLIED)));
    none("published and not applied", published - database.number(APPLIED));
    none("applied twice", database.number(APPLIED_AGAIN));
    none("applied out of order", database.number(APPLIED_OUT_OF_ORDER));
  }

  /// Waits until nothing is left, or nothing has moved for a while.
  private static void awaitRest(LongSupplier left) throws InterruptedException {
    long before = Long.MAX_VALUE;
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      long now = left.getAsLong();
      if (now == 0) {
        return;
      }
      if (now < before) {
        before = now;
        second = 0;
      }
      Thread.sleep(1000);
    }
  }

  /// The view against its events, as an operator would have it compared.
  private void views() {
    Replica.Said checked =
        parts.replica(0).asked("POST", "/views/" + parts.company().view() + "/checks");
    if (!checked.body().contains("\"differences\":0")) {
      faults.add("the view differs from its events: " + checked.body());
    }
  }

  private void same(String one, Map<String, Long> ones, String other, Map<String, Long> others) {
    if (!ones.equals(others)) {
      faults.add(
          "%s and %s differ: %d and %d in %d and %d streams"
              .formatted(one, other, sum(ones), sum(others), ones.size(), others.size()));
    }
  }

  private void none(String what, long count) {
    say.accept("%-40s %8d".formatted(what, count));
    if (count != 0) {
      faults.add(count + " " + what);
    }
  }

  private static long sum(Map<String, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }
}
