package attune.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Counts what was acknowledged, stored, logged, published and shown: all have to be the same.
final class Audit {

  private static final String CASES = "stream_id ~ '^[0-9a-f-]{36}$'";

  private static final String STORED =
      "select stream_id, count(*) from event where " + CASES + " group by stream_id";

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

  private static final long PATIENCE_SECONDS = 120;

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
    if (ledger.commands() == 0) {
      faults.add("no command was acknowledged at all");
    }
    Database database = parts.database();
    awaitRelay(database);
    Map<String, Long> stored = database.numbers(STORED);
    Published published = Published.on(parts.kafka());

    say.accept("%-40s %8s".formatted("acknowledged commands", ledger.commands()));
    say.accept("%-40s %8s".formatted("stored events of cases", sum(stored)));
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
    views();
    return List.copyOf(faults);
  }

  private static void awaitRelay(Database database) throws InterruptedException {
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      if (database.number(UNLOGGED) == 0) {
        return;
      }
      Thread.sleep(1000);
    }
  }

  /// The view against its events, as an operator would have it compared.
  private void views() {
    Replica.Said checked = parts.replica(0).asked("POST", "/views/cases_v3/checks");
    if (!checked.body().contains("\"differences\":0")) {
      faults.add("the view differs from its events: " + checked.body());
    }
  }

  private void same(String one, Map<String, Long> ones, String other, Map<String, Long> others) {
    if (!ones.equals(others)) {
      faults.add(
          "%s and %s differ: %d and %d in %d and %d cases"
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
