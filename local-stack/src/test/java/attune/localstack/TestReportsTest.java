package attune.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestReportsTest {

  private static final FileTime BEGAN = FileTime.from(Instant.parse("2026-11-20T09:00:00Z"));

  @TempDir Path tree;

  @Test
  void names_what_failed_and_what_was_skipped_with_the_first_line_of_why() throws IOException {
    report(
        "CaseTest",
        """
        <testcase name="is_well" classname="CaseTest"/>
        <testcase name="fails" classname="CaseTest">
          <failure message="&#10;Expecting &lt;1&gt;&#10;to be 2" type="A">at CaseTest</failure>
        </testcase>
        <testcase name="breaks" classname="CaseTest">
          <error type="B">java.io.IOException: gone
            at CaseTest</error>
        </testcase>
        <testcase name="waits" classname="CaseTest"><skipped message="no browser"/></testcase>
        """);

    TestReports reports = read();

    assertThat(reports.areGood()).isFalse();
    assertThat(reports.text().lines())
        .containsExactly(
            "Failed:",
            "  CaseTest.fails",
            "    Expecting <1>",
            "  CaseTest.breaks",
            "    java.io.IOException: gone",
            "Skipped:",
            "  CaseTest.waits",
            "    no browser",
            "1 passed, 2 failed, 1 skipped");
  }

  @Test
  void counts_nothing_of_an_earlier_run() throws IOException {
    report("NowTest", "<testcase name=\"a\" classname=\"NowTest\"/>");
    Path old = report("OldTest", "<testcase name=\"b\" classname=\"OldTest\"/>");
    Files.setLastModifiedTime(old, FileTime.from(BEGAN.toInstant().minusSeconds(60)));

    assertThat(read().text()).isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(read().areGood()).isTrue();
  }

  @Test
  void no_test_at_all_is_not_good() throws IOException {
    assertThat(read().areGood()).isFalse();
  }

  @Test
  void a_report_that_was_broken_off_is_a_failure() throws IOException {
    report("HalfTest", "<testcase name=\"a\"");

    assertThat(read().areGood()).isFalse();
    assertThat(read().text()).contains("TEST-HalfTest.xml can't be read");
  }

  private TestReports read() throws IOException {
    var reports = new TestReports();
    reports.read(tree, BEGAN);
    return reports;
  }

  private Path report(String name, String tests) throws IOException {
    Path folder = Files.createDirectories(tree.resolve("module/target/surefire-reports"));
    return Files.writeString(
        folder.resolve("TEST-" + name + ".xml"), "<testsuite>" + tests + "</testsuite>");
  }
}
