package attune.localstack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What was chosen for the stack of one state folder: by a variable now, or else at its last start.
/// Without that a fresh shell would look for a running stack on the usual ports, and find somebody
/// else's.
///
/// @param environment the variables, as they are now
/// @param remembered what the stack was last started with
record Choices(Map<String, String> environment, Map<String, String> remembered) {

  static final String OFFSET = "ATTUNE_PORT_OFFSET";

  private static final List<String> BESIDES_PORTS =
      List.of("ATTUNE_PUBLIC_URL", "ATTUNE_COUNCIL_NAME", "ATTUNE_DEMO_PASSWORD");

  static Choices read(Map<String, String> environment, Path file) throws IOException {
    var remembered = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      remembered.load(reader);
    } catch (NoSuchFileException _) {
      return new Choices(environment, Map.of());
    }
    var values = new HashMap<String, String>();
    remembered.stringPropertyNames().forEach(n -> values.put(n, remembered.getProperty(n)));
    return new Choices(environment, values);
  }

  /// What a stack that runs has, whatever the variables say by now.
  Choices ofRunning() {
    return remembered.isEmpty() ? this : new Choices(Map.of(), remembered);
  }

  String of(String variable, String usual) {
    return now(variable).orElseGet(() -> remembered.getOrDefault(variable, usual));
  }

  String of(Port port) {
    return now(port)
        .orElseGet(() -> remembered.getOrDefault(port.name(), Integer.toString(port.usual())));
  }

  /// How the variables differ from what is remembered; a password is not repeated.
  List<String> differing() {
    List<String> differing = new ArrayList<>();
    for (Port port : Port.values()) {
      now(port)
          .filter(now -> !now.equals(remembered.getOrDefault(port.name(), now)))
          .ifPresent(now ->
              differing.add("%s=%s (it was %s)".formatted(port, now, remembered.get(port.name()))));
    }
    for (String variable : BESIDES_PORTS) {
      now(variable)
          .filter(now -> !now.equals(remembered.getOrDefault(variable, now)))
          .ifPresent(_ -> differing.add("another " + variable));
    }
    return differing;
  }

  /// Keeps them beside the state, for its owner alone.
  void remember(Path file) throws IOException {
    var kept = new Properties();
    for (Port port : Port.values()) {
      kept.setProperty(port.name(), of(port));
    }
    for (String variable : BESIDES_PORTS) {
      Optional.of(of(variable, ""))
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> kept.setProperty(variable, value));
    }
    Path beside = file.resolveSibling(file.getFileName() + ".making");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var writer = Files.newBufferedWriter(beside)) {
      kept.store(writer, "What the stack was last started with");
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Optional<String> now(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private Optional<String> now(Port port) {
    return now(port.name()).or(() -> now(OFFSET).map(offset -> moved(port, offset)));
  }

  /// What is no number stays as it is, for [Settings] to refuse.
  private static String moved(Port port, String offset) {
    return offset.matches("\\d{1,5}")
        ? Integer.toString(port.usual() + Integer.parseInt(offset))
        : offset;
  }
}
