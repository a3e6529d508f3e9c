package onrecord.program;

import java.util.Map;
import onrecord.terminal.Terminal;

/// The program: with {@link Machine} the one place that knows every room.
public final class Main {
  private Main() {}

  /// Runs the command that the arguments name.
  public static void main(String[] args) {
    guardHttp();
    System.exit(Terminal.run(new Machine(), args));
  }

  /// Whoever sends slowly or without end, or opens connections without end, holds up no server of
  /// ours. The JDK reads these once, before the first one is made.
  private static void guardHttp() {
    Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            // From when a request is understood: a question may wait for its turn for ten seconds.
            "sun.net.httpserver.maxRspTime", "40",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "65536",
            "sun.net.httpserver.nodelay", "true",
            "jdk.httpserver.maxConnections", "400")
        .forEach(
            (property, value) -> {
              if (System.getProperty(property) == null) {
                System.setProperty(property, value);
              }
            });
  }
}
