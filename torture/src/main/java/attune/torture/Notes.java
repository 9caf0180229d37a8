package attune.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the counters wrote down of their answers, each in a file of its own: a line for a command.
record Notes(Path folder) {

  long commands() throws IOException {
    long lines = 0;
    for (Path file : files()) {
      try (Stream<String> all = Files.lines(file)) {
        lines += all.count();
      }
    }
    return lines;
  }

  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : files()) {
      try (Stream<String> all = Files.lines(file)) {
        all.filter(line -> line.startsWith("fault")).forEach(faults::add);
      }
    }
    return faults;
  }

  Ledger ledger() throws IOException {
    var ledger = new Ledger();
    faults().forEach(ledger::fault);
    for (Path file : files()) {
      try (Stream<String> all = Files.lines(file)) {
        all.map(line -> line.split(" ", -1))
            .filter(words -> words.length == 2)
            .forEach(words -> ledger.reached(words[0], Long.parseLong(words[1])));
      }
    }
    return ledger;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
