package attune.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `attune torture [minutes] [seed]`: the seed is printed, and the same seed makes the same
/// troubles in the same order.
final class Main {

  private Main() {}

  static void main(String[] arguments) throws Exception {
    int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.currentTimeMillis();
    Path tree = Path.of(System.getProperty("attune.tree"));
    Path state = Path.of(System.getProperty("attune.state"));
    IO.println("Torture for %d minutes, seed %d.".formatted(minutes, seed));
    List<String> faults =
        new Run(tree, state.resolve("torture"), seed, IO::println)
            .last(Duration.ofMinutes(minutes));
    faults.forEach(IO::println);
    IO.println(faults.isEmpty() ? "Nothing was lost, doubled or reordered." : "It did not hold.");
    System.exit(faults.isEmpty() ? 0 : 1);
  }
}
