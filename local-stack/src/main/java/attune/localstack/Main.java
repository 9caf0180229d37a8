package attune.localstack;

import attune.backing.Disk;
import attune.backing.StartFailure;
import attune.localstack.story.Story;
import java.io.IOException;
import java.nio.file.Files;

/// What the script `attune` calls.
final class Main {

  private Main() {}

  static void main(String[] arguments) {
    int code;
    try {
      code = run(arguments.length == 1 ? arguments[0] : "", Place.here(), Settings.here());
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      code = 1;
    }
    System.exit(code);
  }

  private static int run(String command, Place place, Settings settings) {
    return switch (command) {
      case "up" -> up(place, settings);
      case "supervise" -> supervise(place, settings);
      case "down" -> {
        new Down(place).run();
        yield 0;
      }
      case "status" -> new Status(place, settings).show() ? 0 : 1;
      case "reset" -> reset(place);
      default -> throw new StartFailure("There is no command '%s'.".formatted(command));
    };
  }

  private static int up(Place place, Settings settings) {
    new Up(place, settings).run();
    var credentials = new Credentials(settings, place.secrets());
    var world =
        new Story.World(
            settings.publicUrl(),
            settings.issuer(),
            credentials.mosaic(),
            credentials.gateway(),
            settings.demoPassword(),
            place.tree().resolve("deploy/samples"));
    IO.println();
    Story.in(world).tell();
    IO.println();
    IO.println(Welcome.text(settings, place));
    return 0;
  }

  private static int supervise(Place place, Settings settings) {
    try (var lock = SupervisorLock.take(place.supervisorLock()).orElse(null)) {
      if (lock == null) {
        return 1;
      }
      Files.writeString(place.supervisorPid(), Long.toString(ProcessHandle.current().pid()));
      return new Supervisor(place, settings).run();
    } catch (IOException e) {
      throw Disk.failure(place.supervisorPid(), e);
    }
  }

  private static int reset(Place place) {
    new Down(place).run();
    Disk.delete(place.state());
    IO.println("Everything that Attune kept in %s is gone.".formatted(place.state()));
    return 0;
  }
}
