package onrecord;

import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.event.Level;

/// Where log lines go and how many: to standard error, and as many as the configuration says.
final class Logging {
  /// Read by logback.xml.
  private static final String LEVEL = "onrecord.log.level";

  private Logging() {}

  /// Sets the level and takes in what the libraries log in the JDK's way. Works only before the
  /// first logger is made.
  static void start(Level level) {
    System.setProperty(LEVEL, level.name());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
