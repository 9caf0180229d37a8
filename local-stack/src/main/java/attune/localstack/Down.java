package attune.localstack;

import attune.backing.Disk;
import attune.backing.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tells the supervisor to stop everything, and waits until it has.
record Down(Place place) {

  private static final Duration LIMIT = Duration.ofSeconds(100);

  void run() {
    if (!SupervisorLock.isHeld(place.supervisorLock())) {
      IO.println("Attune is not running.");
      return;
    }
    IO.println("Attune is stopping.");
    supervisor().ifPresent(Down::stop);
    IO.println("Attune is down; its state is kept in %s.".formatted(place.state()));
  }

  private Optional<ProcessHandle> supervisor() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(place.supervisorPid()).strip()));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw Disk.failure(place.supervisorPid(), e);
    }
  }

  /// A supervisor that hangs is killed: its children end with it, each in good order.
  private static void stop(ProcessHandle supervisor) {
    if (!supervisor.destroy()) {
      throw new StartFailure(
          "The running stack belongs to another user: let that user run ./attune down.");
    }
    try {
      supervisor.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      supervisor.destroyForcibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new StartFailure("The stack could not be stopped.", e);
    }
  }
}
