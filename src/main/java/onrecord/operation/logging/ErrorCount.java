package onrecord.operation.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/// How many errors were logged since it began. Thread-safe.
public final class ErrorCount extends AppenderBase<ILoggingEvent> {
  private final AtomicLong count = new AtomicLong();

  private ErrorCount() {}

  /// Counts from now on.
  public static ErrorCount begin() {
    var errors = new ErrorCount();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    errors.setContext(root.getLoggerContext());
    errors.start();
    root.addAppender(errors);
    return errors;
  }

  /// How many there were.
  public long count() {
    return count.get();
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
      count.incrementAndGet();
    }
  }
}
