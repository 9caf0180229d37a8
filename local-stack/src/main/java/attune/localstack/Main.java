package attune.localstack;

import attune.backing.Disk;
import attune.backing.StartFailure;
import attune.localstack.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the script `attune` calls.
final class Main {

  private Main() {}

  static void main(String[] arguments) {
    int code;
    try {
      code = run(List.of(arguments), Place.here());
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      code = 1;
    }
    System.exit(code);
  }

  private static int run(List<String> arguments, Place place) {
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    return switch (command) {
      case "up" -> up(place);
      case "supervise" -> supervise(place);
      case "down" -> {
        new Down(place).run();
        yield 0;
      }
      case "status" -> status(place) ? 0 : 1;
      case "addresses" -> addresses(place);
      case "clock" -> clock(place, arguments.size() > 1 ? arguments.get(1) : "");
      case "reset" -> reset(place);
      case "story" -> story(place);
      default -> throw new StartFailure("There is no command '%s'.".formatted(command));
    };
  }

  private static int up(Place place) {
    Choices choices = choices(place);
    boolean before = isRunning(place);
    differing(choices, before);
    Settings settings = new Settings(before ? choices.ofRunning() : choices);
    new Up(place, settings).run();
    var credentials = new Credentials(settings, place.secrets());
    IO.println();
    tell(place, settings, credentials.mosaic(), credentials.gateway());
    IO.println();
    IO.println(Welcome.text(settings, place));
    return 0;
  }

  /// To a stack that we have not started, and whose secrets are in the environment.
  private static int story(Place place) {
    var settings = new Settings(new Choices(System.getenv(), Map.of()));
    tell(place, settings, given("ATTUNE_MOSAIC_SECRET"), given("ATTUNE_GATEWAY_SECRET"));
    return 0;
  }

  private static void tell(Place place, Settings settings, String mosaic, String gateway) {
    Story.in(
            new Story.World(
                settings.publicUrl(),
                settings.issuer(),
                mosaic,
                gateway,
                settings.demoPassword(),
                place.tree().resolve("deploy/samples")))
        .tell();
  }

  private static String given(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .orElseThrow(() -> new StartFailure(variable + " is not set: the story can't be told."));
  }

  private static void differing(Choices choices, boolean running) {
    String differing = String.join(", ", choices.differing());
    if (!differing.isEmpty()) {
      IO.println(
          running
              ? "The variables say %s; that counts after ./attune down.".formatted(differing)
              : "Other than last time: %s.".formatted(differing));
    }
  }

  private static boolean status(Place place) {
    Choices choices = choices(place);
    if (isRunning(place)) {
      differing(choices, true);
    }
    return new Status(place, new Settings(choices.ofRunning())).show();
  }

  private static int addresses(Place place) {
    if (!isRunning(place)) {
      throw new StartFailure("Attune is not running; ./attune up starts it.");
    }
    IO.println(Status.addresses(new Settings(choices(place).ofRunning()), place));
    return 0;
  }

  private static int clock(Place place, String wanted) {
    if (!isRunning(place)) {
      throw new StartFailure("Attune is not running; ./attune up starts it.");
    }
    new Clocks(new Settings(choices(place).ofRunning())).run(wanted);
    return 0;
  }

  private static int supervise(Place place) {
    try (var lock = SupervisorLock.take(place.supervisorLock()).orElse(null)) {
      if (lock == null) {
        return 1;
      }
      Choices choices = choices(place);
      choices.remember(place.choices());
      Files.writeString(place.supervisorPid(), Long.toString(ProcessHandle.current().pid()));
      return new Supervisor(place, new Settings(choices)).run();
    } catch (IOException e) {
      throw Disk.failure(place.supervisorPid(), e);
    }
  }

  private static boolean isRunning(Place place) {
    return SupervisorLock.isHeld(place.supervisorLock());
  }

  private static Choices choices(Place place) {
    try {
      return Choices.read(System.getenv(), place.choices());
    } catch (IOException e) {
      throw Disk.failure(place.choices(), e);
    }
  }

  private static int reset(Place place) {
    new Down(place).run();
    Disk.delete(place.state());
    IO.println("Everything that Attune kept in %s is gone.".formatted(place.state()));
    return 0;
  }
}
