package attune.torture;

import attune.backing.Child;
import java.util.List;
import java.util.stream.Stream;

/// SIGKILL, for a process and everything that it started: what a power cut leaves.
final class Killing {

  private Killing() {}

  static void all(Child child) {
    ProcessHandle.of(child.pid())
        .ifPresent(process -> {
          List<ProcessHandle> all =
              Stream.concat(Stream.of(process), process.descendants()).toList();
          all.forEach(ProcessHandle::destroyForcibly);
          all.forEach(one -> one.onExit().join());
        });
  }
}
