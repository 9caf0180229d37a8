package attune.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// A program running as our child: it ends when we end, and says why when it ends too early.
public final class Child implements AutoCloseable {

  /// What to run. The signal is the one that asks this program to stop in good order.
  public record Program(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      Path log,
      String stopSignal) {}

  /// Holding the process keeps its standard input open, and with it the leash.
  private static final Set<Child> RUNNING = ConcurrentHashMap.newKeySet();

  private static final Pattern OF_ANOTHER_INSTANCE =
      Pattern.compile("(KC|KEYCLOAK|QUARKUS|KAFKA)_.*|PG[A-Z]+|JAVA_OPTS|CLASSPATH");

  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Program program;
  private final Process process;

  private Child(Program program, Process process) {
    this.program = program;
    this.process = process;
  }

  public static Child start(Program program) {
    try {
      Files.createDirectories(program.log().toAbsolutePath().getParent());
      var builder = new ProcessBuilder(Leash.on(program.command(), program.stopSignal()));
      builder.directory(program.folder().toFile());
      builder.environment().keySet().removeIf(Child::isOfAnotherInstance);
      builder.environment().putAll(program.environment());
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
      var child = new Child(program, builder.start());
      RUNNING.removeIf(other -> !other.isAlive());
      RUNNING.add(child);
      return child;
    } catch (IOException e) {
      throw Disk.failure(program.log(), e);
    }
  }

  /// Settings of the caller's own PostgreSQL, Keycloak or Quarkus are not meant for ours.
  private static boolean isOfAnotherInstance(String variable) {
    return OF_ANOTHER_INSTANCE.matcher(variable).matches();
  }

  /// Waits until the program says that it is ready, or says in one sentence why it never will be.
  public Child awaitReady(Duration limit, BooleanSupplier ready) {
    long end = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (hasEnded(Duration.ofMillis(200))) {
        throw new StartFailure(LastWords.of(program, process.exitValue()));
      }
      if (System.nanoTime() > end) {
        close();
        throw new StartFailure(
            "%s was not ready after %d seconds; its log is %s."
                .formatted(program.name(), limit.toSeconds(), program.log()));
      }
    }
    return this;
  }

  /// For a program that does one thing and ends.
  void awaitEnd(Duration limit) {
    if (!hasEnded(limit)) {
      close();
    }
    if (process.exitValue() != 0) {
      throw new StartFailure(LastWords.of(program, process.exitValue()));
    }
  }

  public String name() {
    return program.name();
  }

  public Path log() {
    return program.log();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Why the program ended, with the last lines of its log.
  public String lastWords() {
    return LastWords.of(program, process.isAlive() ? 0 : process.exitValue());
  }

  @Override
  public void close() {
    signal(program.stopSignal());
    if (!hasEnded(STOP_LIMIT)) {
      process.destroyForcibly();
      hasEnded(STOP_LIMIT);
    }
  }

  /// `Process.destroy` knows only TERM, for which PostgreSQL waits until its last client has gone.
  private void signal(String signal) {
    if (!process.isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + process.pid())
          .start()
          .waitFor();
    } catch (IOException _) {
      process.destroy();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean hasEnded(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StartFailure("%s was interrupted while starting.".formatted(program.name()));
    }
  }
}
