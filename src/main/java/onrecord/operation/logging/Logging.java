package onrecord.operation.logging;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.event.Level;

/// Where log lines go, how many and in which form: to standard error, as the configuration says.
public final class Logging {
  /// Read by logback.xml.
  static final String LEVEL = "onrecord.log.level";

  static final String FORMAT = "onrecord.log.format";

  private Logging() {}

  /// Sets the level and the form, and takes in what the libraries log in the JDK's way and what no
  /// thread has caught. Works only before the first logger is made.
  public static void start(Level level, boolean json) {
    System.setProperty(LEVEL, level.name());
    System.setProperty(FORMAT, json ? "json" : "text");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) ->
            LoggerFactory.getLogger(Logging.class)
                .error("the thread {} has ended, which nobody foresaw", thread.getName(), thrown));
  }
}
