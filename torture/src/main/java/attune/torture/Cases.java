package attune.torture;

import attune.backing.ReferralDatabases;
import attune.backing.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// referral-service as its clients know it: commands over HTTP, one event each.
record Cases(Path tree, Path folder, long seed, Consumer<String> say) {

  private static final int WRITERS = 8;

  /// Goes on for `time`, then lets every command that is under way find its answer.
  ///
  /// @return what was not as it should be; empty is good
  List<String> last(Duration time) throws Exception {
    var ledger = new Ledger();
    Path empty = Folder.emptied(folder);
    try (var issuer = new Issuer();
        var parts = Parts.start(company(empty, issuer.address()), empty)) {
      say.accept("PostgreSQL, Kafka and two replicas of referral-service run.");
      torture(parts, issuer, ledger, Instant.now().plus(time));
      say.accept(ledger.told());
      return new Audit(parts, ledger, say).faults();
    }
  }

  private Company company(Path empty, String issuer) {
    var databases = ReferralDatabases.of(new Secrets(empty.resolve("secrets")));
    return new Company(
        "referral-service",
        tree.resolve("referral-service/target/quarkus-app"),
        "referral",
        "referral_service",
        "attune.referral.v1",
        "^[0-9a-f-]{36}$",
        "cases_v3",
        postgres -> databases.createIn(postgres).environment(postgres.port()),
        _ -> Map.of("ATTUNE_ISSUER", issuer, "ATTUNE_REFERRAL_SECRET", "any"));
  }

  private void torture(Parts parts, Issuer issuer, Ledger ledger, Instant end) throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int number = 0; number < WRITERS; number++) {
        var client = new Client(parts, issuer, ledger, new Random(seed + number));
        all.add(writers.submit(new Writer(tree, client, ledger, seed + "-" + number, end)));
      }
      new Run(parts, seed, say)
          .makeTroubleWhile(() -> Instant.now().isBefore(end) && ledger.faults().isEmpty());
      for (Future<?> one : all) {
        one.get();
      }
    }
  }
}
