package attune.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `attune` in a work tree of its own, with stand-ins for Maven, git and, where it would
/// start the stack, the JDK.
final class LauncherTest {

  private static final String MAVEN =
      """
      echo "$*" >>"$TREE/maven-was-called"
      mkdir -p local-stack/target referral-service/target/quarkus-app consent-service/target/quarkus-app gateway/target/quarkus-app
      printf %s "$TREE/attune" >local-stack/target/classpath
      touch referral-service/target/quarkus-app/quarkus-run.jar
      touch consent-service/target/quarkus-app/quarkus-run.jar
      touch gateway/target/quarkus-app/quarkus-run.jar
      """;

  @TempDir Path folder;
  private WorkTree tree;

  @BeforeEach
  void a_work_tree() throws IOException {
    tree = WorkTree.in(folder);
    tree.program("bin/mvn", MAVEN);
    tree.program("bin/git", "echo 1234567890ab");
  }

  @Test
  void a_taken_port_is_told_before_anything_is_built() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      tree.choose("ATTUNE_KAFKA_PORT", Integer.toString(taken.getLocalPort()));

      WorkTree.Said said = tree.attune("up");

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.words()).contains("ATTUNE_KAFKA_PORT");
      assertThat(folder.resolve("maven-was-called")).doesNotExist();
    }
  }

  @Test
  void a_file_that_somebody_leaves_in_the_tree_does_not_build_it_again() throws Exception {
    withoutStack();
    tree.attune("up");
    tree.write("request.json", "{}");
    tree.attune("up");
    assertThat(folder.resolve("maven-was-called")).content().hasLineCount(1);

    tree.write("local-stack/pom.xml", "<project/>");
    tree.attune("up");
    assertThat(folder.resolve("maven-was-called")).content().hasLineCount(2);
  }

  @Test
  void the_stack_is_told_which_commit_it_is() throws Exception {
    withoutStack();

    assertThat(tree.attune("up").words()).contains("the commit is 1234567890ab");
  }

  @Test
  void a_failed_test_is_named_and_is_the_exit_code() throws Exception {
    tree.program("bin/mvn", tested("<failure message=\"1 is not 2\"/>") + "echo noise; exit 1");

    WorkTree.Said said = tree.attune("test");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words())
        .contains("CaseTest.counts", "1 is not 2", "0 passed, 1 failed, 0 skipped", "tests.log")
        .doesNotContain("noise");
  }

  @Test
  void a_build_that_fails_without_a_failed_test_is_a_failure() throws Exception {
    tree.program(
        "bin/mvn", tested("") + "echo '[ERROR] Failed to execute goal compile: no such'; exit 1");

    WorkTree.Said said = tree.attune("test");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words()).contains("1 passed, 0 failed", "goal compile: no such");
  }

  @Test
  void when_all_is_well_the_count_is_the_last_word() throws Exception {
    tree.program("bin/mvn", tested(""));

    WorkTree.Said said = tree.attune("test");

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
    tree.program("jdk/bin/javac", "exit 1");
    tree.program("jdk/bin/java", "echo \"the commit is $ATTUNE_COMMIT\"");
    tree.write("jdk/release", "JAVA_VERSION=\"25\"\n");
    tree.choose("ATTUNE_JAVA_HOME", folder.resolve("jdk").toString());
  }
}
