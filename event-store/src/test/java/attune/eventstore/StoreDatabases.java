package attune.eventstore;

import attune.backing.Postgres;
import attune.backing.PostgresServer;
import attune.backing.Servers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// A PostgreSQL of its own for a test run, with the store's two databases and two users.
public final class StoreDatabases implements QuarkusTestResourceLifecycleManager {

  private @org.jspecify.annotations.Nullable PostgresServer postgres;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("store");
      int port = freePort();
      postgres = Servers.chosen().postgres(new Postgres.Settings(folder, port, "super", false));
      postgres.user("store_owner", "owner");
      postgres.user("store_service", "service");
      for (String database : List.of("store", "store_keys")) {
        postgres.database(database, "store_owner", List.of("store_service"));
      }
      Path kek = folder.resolve("kek");
      Files.writeString(kek, Base64.getEncoder().encodeToString(new byte[32]));
      return Map.of(
          "attune.store.port", Integer.toString(port),
          "attune.store.database", "store",
          "attune.store.keys-database", "store_keys",
          "attune.store.user", "store_service",
          "attune.store.password", "service",
          "attune.store.owner", "store_owner",
          "attune.store.owner-password", "owner",
          "attune.kek.file", kek.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
