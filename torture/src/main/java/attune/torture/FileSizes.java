package attune.torture;

import attune.backing.Child;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// How large the files of a program may become. PostgreSQL meets the limit as it meets a full disk:
/// what would grow fails, and a piece of the write-ahead log that can't be made stops the server.
record FileSizes(List<ProcessHandle> processes) {

  private static final String NOTHING_GROWS = "1048576";

  static FileSizes of(Child child) {
    return new FileSizes(
        ProcessHandle.of(child.pid()).stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .toList());
  }

  void limit() throws InterruptedException {
    set(NOTHING_GROWS);
  }

  void free() throws InterruptedException {
    set("unlimited");
  }

  /// Only the limit that the program itself could lift again.
  private void set(String bytes) throws InterruptedException {
    for (ProcessHandle process : processes) {
      try {
        int _ =
            new ProcessBuilder(
                    "prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
      } catch (IOException e) {
        throw new IllegalStateException("prlimit, of util-linux, is needed to fill a disk", e);
      }
    }
  }
}
