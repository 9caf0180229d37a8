package attune.backing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Which servers tests run on, and why. The one switch is the variable `ATTUNE_BACKING`.
record Choice(Kind kind, String why) {

  enum Kind {
    CONTAINERS,
    EMBEDDED
  }

  private static final String SWITCH = "ATTUNE_BACKING";

  /// Quarkus loads test classes more than once; every class loader sees the same properties.
  private static final String MADE = "attune.backing";

  /// Chosen and said once.
  static Kind inThisJvm() {
    synchronized (System.getProperties()) {
      String made = System.getProperty(MADE);
      if (made != null) {
        return Kind.valueOf(made);
      }
      Choice choice = of(System.getenv().getOrDefault(SWITCH, ""), DockerEngine::obstacle);
      IO.println(choice.said());
      System.setProperty(MADE, choice.kind().name());
      return choice.kind();
    }
  }

  /// @param obstacle why containers can't be had, asked only where they might be
  static Choice of(String wanted, Supplier<Optional<String>> obstacle) {
    return switch (wanted) {
      case "embedded" -> new Choice(Kind.EMBEDDED, SWITCH + " says so");
      case "containers" -> {
        obstacle.get().ifPresent(Choice::refuse);
        yield new Choice(Kind.CONTAINERS, SWITCH + " says so");
      }
      case "", "auto" ->
          obstacle
              .get()
              .map(why -> new Choice(Kind.EMBEDDED, why))
              .orElse(new Choice(Kind.CONTAINERS, "a Docker engine answers and has the images"));
      default ->
          throw new StartFailure(
              "%s is '%s': it may be containers, embedded or auto.".formatted(SWITCH, wanted));
    };
  }

  private static void refuse(String obstacle) {
    throw new StartFailure("%s says containers, but %s.".formatted(SWITCH, obstacle));
  }

  String said() {
    return "Backing services: %s (%s)".formatted(kind.name().toLowerCase(Locale.ROOT), why);
  }
}
