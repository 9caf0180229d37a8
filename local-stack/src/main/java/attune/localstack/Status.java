package attune.localstack;

import attune.localstack.Standing.State;
import java.time.Duration;

/// Says how every part is doing.
record Status(Place place, Settings settings) {

  /// Whether all is well.
  boolean show() {
    if (!SupervisorLock.isHeld(place.supervisorLock())) {
      IO.println("Attune is not running; ./attune up starts it.");
      return false;
    }
    Board board = Board.read(place.board());
    for (Part part : Part.values()) {
      IO.println(line(part, board.of(part), System.currentTimeMillis()));
    }
    boolean well = board.everyPartIs(State.READY);
    IO.println(
        well
            ? "Attune is at %s, Keycloak at %s."
                .formatted(settings.publicUrl(), settings.keycloakUrl())
            : "Not everything is ready.");
    return well;
  }

  /// For a shell to evaluate: where the stack is, the folder of its secrets, and the Java it runs
  /// on, which need not be the one on the `PATH`.
  static String addresses(Settings settings, Place place) {
    return """
    ATTUNE='%s'
    KEYCLOAK='%s'
    SECRETS='%s'
    JAVA='%s/bin/java'\
    """
        .formatted(
            settings.publicUrl(),
            settings.keycloakUrl(),
            place.secrets().folder(),
            System.getProperty("java.home"));
  }

  static String line(Part part, Standing standing, long now) {
    String words =
        switch (standing.state()) {
          case READY ->
              "since %s, process %d".formatted(age(now - standing.sinceMillis()), standing.pid());
          case FAILED -> standing.sentence();
          case WAITING, STARTING, STOPPED -> "";
        };
    return "  %-18s %-9s %s"
        .formatted(part.title(), standing.state().words(), words)
        .stripTrailing();
  }

  private static String age(long millis) {
    var age = Duration.ofMillis(Math.max(0, millis));
    if (age.toHours() > 0) {
      return "%d h %d min".formatted(age.toHours(), age.toMinutesPart());
    }
    return age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
  }
}
