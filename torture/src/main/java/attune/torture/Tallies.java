package attune.torture;

import attune.backing.Postgres;
import attune.backing.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The event store without HTTP around it: the service `tally` counts as fast as it can, many
/// events with a command, and hears its own messages.
record Tallies(Path tree, Path folder, long seed, Consumer<String> say) {

  private static final int COUNTERS = 8;
  private static final String OWNER = "tally_owner";
  private static final String USER = "tally_service";

  /// As many numbers as the counters choose for a command, on average.
  private static final double NUMBERS = 10.5;

  private static final Duration TELLING = Duration.ofSeconds(15);

  /// Goes on until about so many events are acknowledged.
  ///
  /// @return what was not as it should be; empty is good
  List<String> count(long events) throws Exception {
    Path empty = Folder.emptied(folder);
    long commands = Math.max(1, Math.round(events / NUMBERS / COUNTERS / Parts.REPLICAS));
    var notes = new Notes(Files.createDirectories(empty.resolve("notes")));
    try (var parts = Parts.start(company(empty, notes.folder(), commands), empty)) {
      say.accept("PostgreSQL, Kafka and two replicas of tally run.");
      long all = commands * COUNTERS * Parts.REPLICAS;
      var progress = new Progress(all);
      new Run(parts, seed, say).makeTroubleWhile(() -> goesOn(notes, progress));
      Ledger ledger = notes.ledger();
      say.accept(
          "%d events acknowledged by %d commands.".formatted(ledger.events(), notes.commands()));
      return new Audit(parts, ledger, say).faults();
    }
  }

  private boolean goesOn(Notes notes, Progress progress) {
    try {
      long commands = notes.commands();
      progress.tell(commands);
      return commands < progress.all && notes.faults().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Progress {

    private final long all;
    private Instant told = Instant.now();

    Progress(long all) {
      this.all = all;
    }

    void tell(long commands) {
      if (Instant.now().isAfter(told.plus(TELLING))) {
        told = Instant.now();
        say.accept("%d of %d commands are acknowledged.".formatted(commands, all));
      }
    }
  }

  private Company company(Path empty, Path notes, long commands) {
    var secrets = new Secrets(empty.resolve("secrets"));
    return new Company(
        "tally",
        tree.resolve("tally/target/quarkus-app"),
        "tally",
        USER,
        "attune.tally.v1",
        "^tally-",
        "tally_v1",
        postgres -> databases(secrets, postgres),
        number ->
            Map.of(
                "ATTUNE_TALLY_NAME", seed + "-" + number,
                "ATTUNE_TALLY_NOTES", notes.toString(),
                "ATTUNE_TALLY_COMMANDS", Long.toString(commands)));
  }

  private static Map<String, String> databases(Secrets secrets, Postgres postgres) {
    postgres.user(OWNER, secrets.password("owner"));
    postgres.user(USER, secrets.password("service"));
    for (String database : List.of("tally", "tally_keys")) {
      postgres.database(database, OWNER, List.of(USER));
    }
    return Map.of(
        "ATTUNE_DB_PORT", Integer.toString(postgres.port()),
        "ATTUNE_TALLY_DB_PASSWORD", secrets.password("service"),
        "ATTUNE_TALLY_DB_OWNER_PASSWORD", secrets.password("owner"),
        "ATTUNE_KEK_FILE", secrets.key("kek").toString());
  }
}
