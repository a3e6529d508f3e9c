package onrecord.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/// What a class says in the log until this is closed.
public final class Said implements AutoCloseable {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  /// From now on, at INFO and above.
  public Said(Class<?> who) {
    logger = (Logger) LoggerFactory.getLogger(who);
    appender.setContext(logger.getLoggerContext());
    appender.start();
    logger.addAppender(appender);
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
  }

  /// Its messages.
  public List<String> lines() {
    return List.copyOf(appender.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /// The fields of each of its lines, by their names.
  public List<Map<String, Object>> fields() {
    return List.copyOf(appender.list).stream().map(Said::fields).toList();
  }

  private static Map<String, Object> fields(ILoggingEvent event) {
    List<KeyValuePair> pairs = Objects.requireNonNullElse(event.getKeyValuePairs(), List.of());
    return pairs.stream().collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setAdditive(true);
    logger.setLevel(null);
  }
}
