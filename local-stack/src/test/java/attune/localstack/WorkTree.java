package attune.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A work tree with nothing in it but the script `attune`, the sources that it needs itself, and
/// programs that stand in for others.
record WorkTree(Path folder, Map<String, String> environment) {

  private static final Path REAL = Path.of("..").toAbsolutePath().normalize();

  record Said(int code, String words) {}

  static WorkTree in(Path folder) throws IOException {
    var tree = new WorkTree(folder, new TreeMap<>());
    Files.copy(REAL.resolve("attune"), folder.resolve("attune"));
    for (String file : List.of("pom.xml", ".mvn/jvm.config", "local-stack/pom.xml")) {
      tree.write(file, "");
    }
    for (String module : List.of("local-stack", "backing-services")) {
      Files.createDirectories(folder.resolve(module));
      Files.createSymbolicLink(folder.resolve(module + "/src"), REAL.resolve(module + "/src"));
    }
    tree.choose("ATTUNE_JAVA_HOME", System.getProperty("java.home"));
    tree.choose("ATTUNE_CHROMIUM", "/bin/true");
    tree.choose("TREE", folder.toString());
    return tree;
  }

  void choose(String variable, String value) {
    environment.put(variable, value);
  }

  void program(String path, String script) throws IOException {
    write(path, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(
        folder.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  void write(String path, String words) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), words);
  }

  Said attune(String command) throws Exception {
    var builder = new ProcessBuilder(folder.resolve("attune").toString(), command);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("ATTUNE_"));
    builder.environment().putAll(environment);
    builder.environment().merge("PATH", "", (path, _) -> folder.resolve("bin") + ":" + path);
    Process process = builder.redirectErrorStream(true).start();
    String words = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), words);
  }
}
