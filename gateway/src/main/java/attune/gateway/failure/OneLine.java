package attune.gateway.failure;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/// Keeps what others sent from looking like a line of our log: a message that goes on does so
/// indented, and other control characters are told by their number.
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

  private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
  private static final String GOES_ON = "\n    | ";
  private static final Pattern NEW_LINE = Pattern.compile("\\n(?! {4}\\| )");
  private static final Pattern CONTROL =
      Pattern.compile(
          "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  @Override
  public boolean isLoggable(LogRecord line) {
    if (line instanceof ExtLogRecord entry) {
      String message = MESSAGE.format(entry);
      if (!plain(message).equals(message)) {
        entry.setMessage(plain(message), ExtLogRecord.FormatStyle.NO_FORMAT);
      }
      if (quotesLines(entry.getThrown())) {
        entry.setThrown(Quoted.of(entry.getThrown()));
      }
    }
    return true;
  }

  static String plain(String text) {
    String unbroken = NEW_LINE.matcher(text).replaceAll(GOES_ON);
    return CONTROL
        .matcher(unbroken)
        .replaceAll(control -> "\\\\u%04x".formatted((int) control.group().charAt(0)));
  }

  private static boolean quotesLines(@Nullable Throwable failure) {
    Throwable next = failure;
    for (int depth = 0; next != null && depth < 20; depth++, next = next.getCause()) {
      String text = next.toString();
      if (!plain(text).equals(text)) {
        return true;
      }
    }
    return false;
  }

  /// The same failure, saying the same on lines that can't be mistaken.
  private static final class Quoted extends Throwable {
    private Quoted(String text, @Nullable Throwable cause, StackTraceElement[] trace) {
      super(text, cause, false, true);
      setStackTrace(trace);
    }

    static @Nullable Quoted of(@Nullable Throwable failure) {
      return failure == null
          ? null
          : new Quoted(plain(failure.toString()), of(failure.getCause()), failure.getStackTrace());
    }
  }
}
