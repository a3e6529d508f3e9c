package onrecord;

import onrecord.terminal.Terminal;

/// The program: with {@link Machine} the one place that knows every room.
public final class Main {
  private Main() {}

  /// Runs the command that the arguments name.
  public static void main(String[] args) {
    System.exit(Terminal.run(new Machine(), args));
  }
}
