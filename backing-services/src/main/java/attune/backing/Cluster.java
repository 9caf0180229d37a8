package attune.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// PostgreSQL's data folder, made by initdb when it is not there.
record Cluster(Path binaries, Postgres.Settings settings, Unprivileged unprivileged) {

  /// Sorts everywhere alike, whatever the system has.
  static final List<String> LOCALE =
      List.of(
          "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");

  private static final Duration LIMIT = Duration.ofMinutes(2);

  Path ready() {
    Path data = settings.folder().resolve("data");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      make(data);
    }
    return data;
  }

  /// Made beside its place and renamed, so that an interrupted start leaves no half cluster.
  private void make(Path data) {
    Path beside = settings.folder().resolve("data.making");
    Path password = settings.folder().resolve("data.password");
    Path log = settings.folder().resolve("initdb.log");
    try {
      Disk.delete(beside);
      Files.createDirectories(beside);
      Files.deleteIfExists(password);
      Files.createFile(
          password,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(password, settings.password());
      unprivileged.own(beside);
      run(initdb(beside, password), log);
      Files.move(beside, data);
    } catch (IOException e) {
      throw Disk.failure(data, e);
    } finally {
      Disk.delete(password);
    }
  }

  private List<String> initdb(Path folder, Path password) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--no-instructions",
                settings.durable() ? "--sync-method=fsync" : "--no-sync"));
    command.addAll(LOCALE);
    return unprivileged.command(command);
  }

  private void run(List<String> command, Path log) {
    var program =
        new Child.Program("PostgreSQL's initdb", command, Map.of(), settings.folder(), log, "TERM");
    Child.start(program).awaitEnd(LIMIT);
  }
}
