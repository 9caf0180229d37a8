package attune.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `attune` in a work tree of its own, with stand-ins for Maven, git and, where it would
/// start the stack, the JDK.
final class LauncherTest {

  private static final Path REAL = Path.of("..").toAbsolutePath().normalize();
  private static final String MAVEN =
      """
      echo "$*" >>"$TREE/maven-was-called"
      mkdir -p local-stack/target referral-service/target/quarkus-app gateway/target/quarkus-app
      printf %s "$TREE/attune" >local-stack/target/classpath
      touch referral-service/target/quarkus-app/quarkus-run.jar
      touch gateway/target/quarkus-app/quarkus-run.jar
      """;

  @TempDir Path tree;
  private final Map<String, String> environment = new TreeMap<>();

  private record Said(int code, String words) {}

  @BeforeEach
  void a_work_tree() throws IOException {
    Files.copy(REAL.resolve("attune"), tree.resolve("attune"));
    for (String file : List.of("pom.xml", ".mvn/jvm.config", "local-stack/pom.xml")) {
      write(file, "");
    }
    for (String module : List.of("local-stack", "backing-services")) {
      Files.createDirectories(tree.resolve(module));
      Files.createSymbolicLink(tree.resolve(module + "/src"), REAL.resolve(module + "/src"));
    }
    program("bin/mvn", MAVEN);
    program("bin/git", "echo 1234567890ab");
    environment.put("ATTUNE_JAVA_HOME", System.getProperty("java.home"));
    environment.put("ATTUNE_CHROMIUM", "/bin/true");
    environment.put("TREE", tree.toString());
  }

  @Test
  void a_taken_port_is_told_before_anything_is_built() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      environment.put("ATTUNE_KAFKA_PORT", Integer.toString(taken.getLocalPort()));

      Said said = attune("up");

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.words()).contains("ATTUNE_KAFKA_PORT");
      assertThat(tree.resolve("maven-was-called")).doesNotExist();
    }
  }

  @Test
  void a_file_that_somebody_leaves_in_the_tree_does_not_build_it_again() throws Exception {
    withoutStack();
    attune("up");
    write("request.json", "{}");
    attune("up");
    assertThat(tree.resolve("maven-was-called")).content().hasLineCount(1);

    write("local-stack/pom.xml", "<project/>");
    attune("up");
    assertThat(tree.resolve("maven-was-called")).content().hasLineCount(2);
  }

  @Test
  void the_stack_is_told_which_commit_it_is() throws Exception {
    withoutStack();

    assertThat(attune("up").words()).contains("the commit is 1234567890ab");
  }

  @Test
  void a_failed_test_is_named_and_is_the_exit_code() throws Exception {
    program("bin/mvn", tested("<failure message=\"1 is not 2\"/>") + "echo noise; exit 1");

    Said said = attune("test");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words())
        .contains("CaseTest.counts", "1 is not 2", "0 passed, 1 failed, 0 skipped", "tests.log")
        .doesNotContain("noise");
  }

  @Test
  void a_build_that_fails_without_a_failed_test_is_a_failure() throws Exception {
    program(
        "bin/mvn", tested("") + "echo '[ERROR] Failed to execute goal compile: no such'; exit 1");

    Said said = attune("test");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words()).contains("1 passed, 0 failed", "goal compile: no such");
  }

  @Test
  void when_all_is_well_the_count_is_the_last_word() throws Exception {
    program("bin/mvn", tested(""));

    Said said = attune("test");

    assertThat(said.code()).as(said.words()).isZero();
    assertThat(said.words()).endsWith("1 passed, 0 failed, 0 skipped\n");
  }

  private static String tested(String result) {
    return """
    mkdir -p gateway/target/surefire-reports
    cat >gateway/target/surefire-reports/TEST-CaseTest.xml <<'END'
    <testsuite><testcase name="counts" classname="CaseTest">%s</testcase></testsuite>
    END
    """
        .formatted(result);
  }

  /// A JDK that starts nothing.
  private void withoutStack() throws IOException {
    program("jdk/bin/javac", "exit 1");
    program("jdk/bin/java", "echo \"the commit is $ATTUNE_COMMIT\"");
    write("jdk/release", "JAVA_VERSION=\"25\"\n");
    environment.put("ATTUNE_JAVA_HOME", tree.resolve("jdk").toString());
  }

  private void program(String path, String script) throws IOException {
    write(path, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(tree.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void write(String path, String words) throws IOException {
    Files.createDirectories(tree.resolve(path).getParent());
    Files.writeString(tree.resolve(path), words);
  }

  private Said attune(String command) throws Exception {
    var builder = new ProcessBuilder(tree.resolve("attune").toString(), command);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("ATTUNE_"));
    builder.environment().putAll(environment);
    builder.environment().merge("PATH", "", (path, _) -> tree.resolve("bin") + ":" + path);
    Process process = builder.redirectErrorStream(true).start();
    String words = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), words);
  }
}
