package attune.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class OneLineTest {

  private static final String FORGED = "2026-11-22 INFO forged";

  @Test
  void a_message_that_quotes_a_line_cannot_be_taken_for_one() {
    ExtLogRecord line = line("Failed: %s");
    line.setParameters(new Object[] {"x\r\n" + FORGED + "\u001b[2J"});

    assertThat(written(line)).isEqualTo("Failed: x\\u000d\n    | " + FORGED + "\\u001b[2J");
  }

  @Test
  void a_failure_that_quotes_a_line_cannot_be_taken_for_one() {
    ExtLogRecord line = line("Failed");
    line.setThrown(
        new IllegalStateException("why", new IllegalArgumentException("x\n" + FORGED + "\n")));

    assertThat(written(line).lines()).noneMatch(one -> one.startsWith("2026"));
    assertThat(written(line)).contains("IllegalStateException: why", "OneLineTest");
  }

  @Test
  void what_is_plain_stays_as_it_is() {
    ExtLogRecord line = line("Nothing — é\tis wrong");

    assertThat(written(line)).isEqualTo("Nothing — é\tis wrong");
  }

  private static ExtLogRecord line(String message) {
    return new ExtLogRecord(
        Level.INFO, message, ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
  }

  private static String written(ExtLogRecord line) {
    assertThat(new OneLine().isLoggable(line)).isTrue();
    return new PatternFormatter("%s%e").format(line);
  }
}
