package attune.localstack;

import attune.backing.Disk;
import attune.localstack.Standing.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/// Where the supervisor writes how every part is doing, for `up`, `status` and `down` to read. Each
/// change replaces the file as a whole.
final class Board {

  private final Path file;
  private final Map<Part, Standing> standings = new EnumMap<>(Part.class);

  Board(Path file) {
    this.file = file;
    for (Part part : Part.values()) {
      standings.put(part, Standing.waiting());
    }
  }

  /// What the file says now; everything waits if there is none.
  static Board read(Path file) {
    var board = new Board(file);
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException _) {
      return board;
    } catch (IOException e) {
      throw Disk.failure(file, e);
    }
    for (Part part : Part.values()) {
      board.standings.put(part, standing(properties, part.folder() + "."));
    }
    return board;
  }

  synchronized Standing of(Part part) {
    return standings.getOrDefault(part, Standing.waiting());
  }

  synchronized boolean everyPartIs(State state) {
    return standings.values().stream().allMatch(standing -> standing.state() == state);
  }

  synchronized void change(Part part, UnaryOperator<Standing> change) {
    standings.put(part, change.apply(of(part)));
    write();
  }

  private void write() {
    var properties = new Properties();
    standings.forEach((part, standing) -> put(properties, part.folder() + ".", standing));
    Path beside = file.resolveSibling(file.getFileName() + ".making");
    try (var writer = Files.newBufferedWriter(beside)) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw Disk.failure(file, e);
    }
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Disk.failure(file, e);
    }
  }

  private static void put(Properties properties, String prefix, Standing standing) {
    properties.setProperty(prefix + "state", standing.state().name());
    properties.setProperty(prefix + "since", Long.toString(standing.sinceMillis()));
    properties.setProperty(prefix + "took", Long.toString(standing.tookMillis()));
    properties.setProperty(prefix + "pid", Long.toString(standing.pid()));
    properties.setProperty(prefix + "sentence", standing.sentence());
  }

  private static Standing standing(Properties properties, String prefix) {
    return new Standing(
        State.valueOf(properties.getProperty(prefix + "state", State.WAITING.name())),
        Long.parseLong(properties.getProperty(prefix + "since", "0")),
        Long.parseLong(properties.getProperty(prefix + "took", "0")),
        Long.parseLong(properties.getProperty(prefix + "pid", "0")),
        properties.getProperty(prefix + "sentence", ""));
  }
}
