package onrecord.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.operation.Secrets;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/// Where the program reads and prints.
///
/// @param environment the environment's variables
/// @param terminals those of standard input, output and error that are terminals: 0, 1, 2
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    List<Integer> terminals) {

  private static final int USUAL_WIDTH = 80;

  /// Of this process; UTF-8 whatever the locale.
  static Console system() {
    return new Console(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.getenv(),
        Stream.of(0, 1, 2).filter(Console::isTerminal).toList());
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
  }

  // Asking the C library costs a fifth of a second at the start; the name of the open file tells.
  private static boolean isTerminal(int descriptor) {
    try {
      String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
    }
  }

  boolean outputIsTerminal() {
    return terminals.contains(1);
  }

  boolean errorIsTerminal() {
    return terminals.contains(2);
  }

  /// Whether somebody types and sees what is said.
  boolean isInteractive() {
    return terminals.contains(0) && terminals.contains(1);
  }

  /// Whether escape sequences may style the output.
  boolean isStyled() {
    return outputIsTerminal()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /// How many cells a line has.
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    if (columns.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(columns);
    }
    return outputIsTerminal()
        ? Stream.of("exec", "ffm")
            .mapToInt(Console::widthBy)
            .filter(width -> width > 0)
            .findFirst()
            .orElse(USUAL_WIDTH)
        : USUAL_WIDTH;
  }

  private static int widthBy(String provider) {
    try {
      return TerminalProvider.load(provider).systemStreamWidth(SystemStream.Output);
    } catch (IOException | UncheckedIOException | LinkageError e) {
      return 0;
    }
  }

  /// The language that the environment names, as a BCP 47 tag.
  String language() {
    String locale =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    String language = locale.replaceFirst("[_.@].*", "");
    return language.matches("[a-z]{2,3}") ? language : "en";
  }

  /// Prints text; what is said to a reader who has gone is lost quietly.
  void say(String text) {
    out.print(text);
    out.flush();
  }

  /// Whether nobody reads the output any more.
  boolean isDeaf() {
    return out.checkError();
  }

  /// Prints what is wrong, and in a line what to do about it.
  void complain(String what, String advice) {
    Secrets.mask(what).lines().forEach(each -> err.print("onrecord: " + line(each) + "\n"));
    err.print(Secrets.mask(line(advice)) + "\n");
    err.flush();
  }

  /// One line, whatever is in it.
  static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
