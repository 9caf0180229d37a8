package attune.localstack;

import attune.backing.Disk;
import attune.backing.Secrets;
import java.nio.file.Path;

/// The work tree, and the folder in it that keeps the stack's state.
record Place(Path tree, Path state) {

  private static final int ROOM = 700;

  static Place here() {
    Path tree = Path.of(System.getProperty("attune.tree", "")).toAbsolutePath().normalize();
    String chosen = System.getenv("ATTUNE_STATE");
    return new Place(
        tree,
        chosen == null || chosen.isBlank()
            ? tree.resolve(".attune")
            : Path.of(chosen).toAbsolutePath());
  }

  /// Makes sure that the state can be kept.
  Place ready() {
    Disk.folder(state, ROOM);
    return this;
  }

  Path of(Part part) {
    return state.resolve(part.folder());
  }

  Path log(Part part) {
    return of(part).resolve(part.folder() + ".log");
  }

  Secrets secrets() {
    return new Secrets(state.resolve("secrets"));
  }

  Path board() {
    return state.resolve("board.properties");
  }

  /// What the stack was last started with.
  Path choices() {
    return state.resolve("choices.properties");
  }

  Path supervisorLog() {
    return state.resolve("supervisor.log");
  }

  Path supervisorLock() {
    return state.resolve("supervisor.lock");
  }

  Path supervisorPid() {
    return state.resolve("supervisor.pid");
  }

  /// The copy of a packaged service that runs: packaging over a running one would hang it.
  Path runnable(Part service) {
    return state.resolve("run").resolve(service.folder());
  }
}
