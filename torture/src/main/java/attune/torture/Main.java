package attune.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `attune torture [minutes] [seed]` for referral-service, `attune torture store [events] [seed]`
/// for the store alone. The seed is printed, and the same seed makes the same troubles in the same
/// order.
final class Main {

  private static final String STORE = "store";
  private static final long MILLION = 1_000_000;
  private static final long MINUTES = 5;

  private Main() {}

  static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    boolean store = !given.isEmpty() && given.getFirst().equals(STORE);
    List<Long> numbers = given.stream().skip(store ? 1 : 0).map(Long::valueOf).toList();
    long seed = numbers.size() > 1 ? numbers.get(1) : System.currentTimeMillis();
    Path tree = Path.of(System.getProperty("attune.tree"));
    Path folder = Path.of(System.getProperty("attune.state")).resolve("torture");
    List<String> faults =
        store ? tallies(tree, folder, seed, numbers) : cases(tree, folder, seed, numbers);
    faults.forEach(IO::println);
    IO.println(faults.isEmpty() ? "Nothing was lost, doubled or reordered." : "It did not hold.");
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static List<String> tallies(Path tree, Path folder, long seed, List<Long> numbers)
      throws Exception {
    long events = numbers.isEmpty() ? MILLION : numbers.getFirst();
    IO.println("Torture of the store for %d events, seed %d.".formatted(events, seed));
    return new Tallies(tree, folder, seed, IO::println).count(events);
  }

  private static List<String> cases(Path tree, Path folder, long seed, List<Long> numbers)
      throws Exception {
    long minutes = numbers.isEmpty() ? MINUTES : numbers.getFirst();
    IO.println("Torture for %d minutes, seed %d.".formatted(minutes, seed));
    return new Cases(tree, folder, seed, IO::println).last(Duration.ofMinutes(minutes));
  }
}
