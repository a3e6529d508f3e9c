package onrecord.terminal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a command did: its exit code and what it printed.
record Ran(int code, String out, String err) {

  /// How a command is run.
  static final class Setting {
    private final Host host;
    private final Map<String, String> environment = new HashMap<>(Map.of("LANG", "C.UTF-8"));
    private String in = "";
    private List<Integer> terminals = List.of();

    Setting(Host host) {
      this.host = host;
    }

    Setting in(String text) {
      in = text;
      return this;
    }

    Setting environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /// Output and errors go to a terminal.
    Setting onTerminal() {
      terminals = List.of(1, 2);
      return environment("COLUMNS", environment.getOrDefault("COLUMNS", "80"));
    }

    Ran run(String... arguments) {
      var out = new ByteArrayOutputStream();
      var err = new ByteArrayOutputStream();
      InputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
      var console =
          new Console(
              input,
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(err, false, StandardCharsets.UTF_8),
              environment,
              terminals);
      int code = new Terminal(host, console).execute(arguments);
      console.err().flush();
      return new Ran(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
