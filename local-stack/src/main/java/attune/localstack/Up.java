package attune.localstack;

import attune.backing.Disk;
import attune.backing.Jvm;
import attune.backing.StartFailure;
import attune.localstack.Standing.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Starts the supervisor in the background, unless one runs, and shows how the parts come up.
final class Up {

  /// What a killed stack may need to end by itself.
  private static final Duration LEFTOVERS = Duration.ofSeconds(25);

  private final Place place;
  private final Settings settings;

  Up(Place place, Settings settings) {
    this.place = place;
    this.settings = settings;
  }

  void run() {
    if (SupervisorLock.isHeld(place.supervisorLock())) {
      IO.println("Attune is running already.");
      if (!Board.read(place.board()).everyPartIs(State.READY)) {
        followOther();
      }
      mustLive();
      return;
    }
    settings.portsMustDiffer();
    place.ready();
    awaitLeftovers();
    settings.portsMustBeFree();
    IO.println("Attune is starting; everything listens on this machine only.");
    follow(spawn());
  }

  private void followOther() {
    try {
      follow(null);
    } catch (StartFailure e) {
      throw new StartFailure(
          e.getMessage() + " To start afresh: ./attune down, then ./attune up.", e);
    }
  }

  /// The children of a supervisor that was killed end by themselves, but not in the same moment.
  private void awaitLeftovers() {
    Board before = Board.read(place.board());
    long end = System.nanoTime() + LEFTOVERS.toNanos();
    while (!settings.portsAreFree() && anyLives(before) && System.nanoTime() < end) {
      pause();
    }
  }

  private static boolean anyLives(Board board) {
    return List.of(Part.values()).stream()
        .mapToLong(part -> board.of(part).pid())
        .anyMatch(pid -> pid > 0 && ProcessHandle.of(pid).isPresent());
  }

  private Process spawn() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(Jvm.command(96, "-XX:+UseSerialGC", "-Dattune.tree=" + place.tree()));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "supervise"));
    try {
      Files.deleteIfExists(place.board());
      return new ProcessBuilder(command)
          .directory(place.tree().toFile())
          .redirectInput(Path.of("/dev/null").toFile())
          .redirectErrorStream(true)
          .redirectOutput(place.supervisorLog().toFile())
          .start();
    } catch (IOException e) {
      throw Disk.failure(place.supervisorLog(), e);
    }
  }

  /// Until every part is ready, or one has failed.
  private void follow(@Nullable Process supervisor) {
    var progress = new Progress(System.out, Boolean.getBoolean("attune.terminal"));
    while (true) {
      boolean alive = supervisor == null || supervisor.isAlive();
      Board board = Board.read(place.board());
      progress.show(board, System.currentTimeMillis());
      mustNotHaveFailed(board);
      if (board.everyPartIs(State.READY)) {
        return;
      }
      if (!alive || (supervisor == null && !SupervisorLock.isHeld(place.supervisorLock()))) {
        throw new StartFailure(
            "The start was broken off; the reason is in %s.".formatted(place.supervisorLog()));
      }
      pause();
    }
  }

  /// Who has ended since may have left its port to a program that is not ours.
  private void mustLive() {
    Board board = Board.read(place.board());
    for (Part part : Part.values()) {
      if (ProcessHandle.of(board.of(part).pid()).isEmpty()) {
        throw new StartFailure(
            "%s has just ended: ./attune down, then ./attune up.".formatted(part.title()));
      }
    }
  }

  private static void mustNotHaveFailed(Board board) {
    for (Part part : Part.values()) {
      Standing standing = board.of(part);
      if (standing.state() == State.FAILED) {
        throw new StartFailure(standing.sentence());
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted; ./attune down stops what has been started.");
    }
  }
}
