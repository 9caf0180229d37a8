package attune.gateway.testing;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Everything that is logged between its beginning and its end, with what failures say.
public final class LogLines extends Handler implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");

  private final StringBuilder text = new StringBuilder();

  private LogLines() {
    setFormatter(new PatternFormatter("%p [%c] %s%e%n"));
  }

  public static LogLines begin() {
    LogLines lines = new LogLines();
    ROOT.addHandler(lines);
    return lines;
  }

  public synchronized String text() {
    return text.toString();
  }

  @Override
  public synchronized void publish(LogRecord line) {
    text.append(getFormatter().format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
