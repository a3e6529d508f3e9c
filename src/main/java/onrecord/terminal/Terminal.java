package onrecord.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import onrecord.conversation.render.TerminalRenderer;
import onrecord.index.IndexAway;
import onrecord.operation.Failure;
import onrecord.operation.Secrets;
import onrecord.terminal.Host.Places;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program's command line.
@Command(
    name = "onrecord",
    description = {
      "Answers questions from an archive of statements with verbatim, cited quotes.",
      "Without a command: with a Telegram token in the environment the bot, else the chat."
    },
    synopsisSubcommandLabel = "[COMMAND]",
    versionProvider = Terminal.Version.class)
public final class Terminal implements Callable<Integer> {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USE = 2;

  private final Host host;
  private final Console console;

  @Mixin private final Folders folders = new Folders();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  @SuppressWarnings("UnusedVariable") // picocli reads the option
  private boolean version;

  private Path log = Path.of(System.getProperty("java.io.tmpdir", "."), "onrecord.log");

  Terminal(Host host, Console console) {
    this.host = host;
    this.console = console;
  }

  /// Runs one command in this process's terminal; gives the exit code.
  public static int run(Host host, String... arguments) {
    return new Terminal(host, Console.system()).execute(arguments);
  }

  int execute(String... arguments) {
    try {
      int code = commandLine().execute(arguments);
      console.out().flush();
      return code;
    } catch (StackOverflowError | OutOfMemoryError e) {
      return unexpected(e);
    }
  }

  private CommandLine commandLine() {
    var line = new CommandLine(this);
    line.addSubcommand(new KeepCommands.BotCommand(this));
    line.addSubcommand(new TerminalChat.ChatCommand(this));
    line.addSubcommand(new TerminalChat.SiteCommand(this));
    line.addSubcommand(new AskCommands.Ask(this));
    line.addSubcommand(new AskCommands.SearchCommand(this));
    line.addSubcommand(new AskCommands.WhoSaidCommand(this));
    survey(line, "compare", "Tells what each organization, or those named, says to a matter.");
    survey(line, "timeline", "Tells who spoke to a matter, earliest to latest.");
    line.addSubcommand(new ReadCommands.SourcesCommand(this));
    line.addSubcommand(new ReadCommands.Read(this));
    line.addSubcommand(new ReadCommands.CiteCommand(this));
    line.addSubcommand(new ProveCommand(this));
    line.addSubcommand(new VoiceCommands.VoicesCommand(this));
    line.addSubcommand(new VoiceCommands.PeopleCommand(this));
    line.addSubcommand(new KeepCommands.IndexCommand(this));
    line.addSubcommand(new ImportCommand(this));
    line.addSubcommand(new KeepCommands.Check(this));
    line.addSubcommand(new KeepCommands.Doctor(this));
    line.addSubcommand(
        new CommandLine(new KeepCommands.Eval(this))
            .addSubcommand(new KeepCommands.EvalWhoSaid(this)));
    line.addSubcommand(new CommandLine.HelpCommand());
    line.addSubcommand(new Completion(this));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.isStyled() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(Math.clamp(console.width(), 60, 120));
    line.setParameterExceptionHandler(this::wrongUse);
    line.setExecutionExceptionHandler(this::failed);
    return line;
  }

  private void survey(CommandLine line, String name, String description) {
    var command = new CommandLine(new AskCommands.SurveyCommand(this, name.equals("timeline")));
    command.getCommandSpec().usageMessage().description(description);
    line.addSubcommand(name, command);
  }

  @Override
  public Integer call() {
    boolean token =
        List.of("TELEGRAM_BOT_TOKEN", "TELEGRAM_BOT_TOKEN_FILE").stream()
            .anyMatch(name -> !console.environment().getOrDefault(name, "").isBlank());
    return token
        ? new KeepCommands.BotCommand(this).serve(folders)
        : new TerminalChat.ChatCommand(this).converse(folders);
  }

  Host host() {
    return host;
  }

  Console console() {
    return console;
  }

  /// The places that a command was given; from here on the log stands in its data folder.
  Places places(Folders given) {
    Places places = given.places(folders);
    log = host.data(places).resolve("onrecord.log");
    return places;
  }

  /// The places that a command was given, whether or not there is anything.
  Places unchecked(Folders given) {
    return given.unchecked(folders);
  }

  /// Opens the archive for a command that asks it, showing progress where it must be built first.
  Host.AskedArchive open(Places places) {
    try (var progress = new ProgressBar(console, System::nanoTime)) {
      return host.open(places, progress);
    }
  }

  /// Draws for this terminal.
  ///
  /// @param withCommands whether each quote is followed by the command that reads it in place
  TerminalRenderer renderer(boolean withCommands) {
    return new TerminalRenderer(
        console.width(),
        console.isStyled(),
        place ->
            withCommands
                ? "onrecord read %s --at %d".formatted(place.statement(), place.offset())
                : "");
  }

  private int wrongUse(ParameterException e, String[] arguments) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String suggestion =
        e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()
            ? "Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "? "
            : "";
    console.complain(what(e), suggestion + "How to use it: " + command + " --help");
    return WRONG_USE;
  }

  private static String what(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String first = unmatched.getUnmatched().getFirst();
      boolean command = e.getCommandLine().getParent() == null && !first.startsWith("-");
      return (command ? "no such command: " : "not understood: ") + first;
    }
    return String.valueOf(e.getMessage());
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) {
    return switch (e) {
      case ParameterException wrong -> wrongUse(wrong, new String[0]);
      case Failure failure -> complained(failure, failure.advice());
      case IndexAway away -> complained(away, "Ask again soon; onrecord doctor looks at it.");
      default -> unexpected(e);
    };
  }

  private int complained(Exception e, String advice) {
    console.complain(String.valueOf(e.getMessage()), advice);
    return FAILED;
  }

  /// Logs what nobody foresaw, once, and says in one line where.
  int unexpected(Throwable e) {
    console.err().print("onrecord: " + unforeseen(e) + "\n");
    console.err().flush();
    return FAILED;
  }

  /// Logs it, and gives the words for it.
  String unforeseen(Throwable e) {
    var trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Files.writeString(
          log,
          Instant.now() + " " + Secrets.mask(trace.toString()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return "something went wrong inside; what, stands in " + log;
    } catch (IOException unwritten) {
      return "something went wrong inside: " + Console.line(e.toString());
    }
  }

  /// Prints what a shell reads to complete commands.
  @Command(name = "completion", hidden = true, description = "A completion script for bash.")
  static final class Completion implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    Completion(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      folders.places(folders);
      terminal.console().say(AutoComplete.bash("onrecord", terminal.commandLine()));
      return DONE;
    }
  }

  /// The version that the build wrote into the jar.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Terminal.class.getPackage().getImplementationVersion();
      return new String[] {"onrecord " + (version == null ? "(not built as a jar)" : version)};
    }
  }
}
