package onrecord.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import onrecord.conversation.render.TerminalRenderer;
import onrecord.corpus.Corpus;
import onrecord.index.IndexReport;
import onrecord.terminal.Host.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that keep an archive: serve it, build its index, check its folder, score its
/// answers.
final class KeepCommands {
  private KeepCommands() {}

  /// Is the bot in Telegram.
  @Command(
      name = "bot",
      description = {
        "Is the bot in Telegram, until it is told to end (Ctrl-C).",
        "The token comes from TELEGRAM_BOT_TOKEN, or from the file that TELEGRAM_BOT_TOKEN_FILE"
            + " names; @BotFather gives one."
      })
  static final class BotCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    BotCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return serve(folders);
    }

    int serve(Folders given) {
      var places = terminal.places(given);
      try (var progress = new ProgressBar(terminal.console(), System::nanoTime)) {
        terminal.host().serve(places, progress);
      }
      return Terminal.DONE;
    }
  }

  /// Builds a new generation of the index.
  @Command(name = "index", description = "Builds the index anew; what is unchanged is kept.")
  static final class IndexCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Option(names = "--force", description = "Puts it to use however it scores.")
    private boolean force;

    IndexCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var places = terminal.places(folders);
      IndexReport report;
      try (var progress = new ProgressBar(terminal.console(), System::nanoTime)) {
        report = terminal.host().index(places, force, progress);
      }
      terminal.console().say(told(report));
      return report.objection().isPresent() ? Terminal.FAILED : Terminal.DONE;
    }

    private static String told(IndexReport report) {
      var lines = new StringBuilder(problems(report.problems()));
      lines.append(
          "generation %d: %s, %s\n"
              .formatted(
                  report.generation(),
                  count(report.statements(), "statement"),
                  count(report.passages(), "passage")));
      lines.append(
          "%d added, %d changed, %d removed; %d embedded, %d known before; %s; %d.%d seconds\n"
              .formatted(
                  report.added().size(),
                  report.changed().size(),
                  report.removed().size(),
                  report.embedded(),
                  report.reused(),
                  count(report.problems().size(), "problem"),
                  report.took().toSeconds(),
                  report.took().toMillisPart() / 100));
      report.objection().ifPresent(why -> lines.append("not put to use: " + why + "\n"));
      return lines.toString();
    }
  }

  /// Reads the archive's folder and reports what is wrong in it.
  @Command(name = "check", description = "Reports what is wrong in the archive's folder.")
  static final class Check implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    Check(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Corpus corpus = terminal.host().read(terminal.places(folders));
      var lines = new StringBuilder(problems(corpus.problems()));
      lines
          .append(count(corpus.statements().size(), "statement"))
          .append(", ")
          .append(count(corpus.organizations().size(), "organization"))
          .append(", ")
          .append(count(corpus.problems().size(), "problem"))
          .append('\n')
          .append(VoiceLines.doubtful(corpus));
      terminal.console().say(lines.toString());
      return corpus.problems().isEmpty() ? Terminal.DONE : Terminal.FAILED;
    }
  }

  /// Looks a set-up over.
  @Command(
      name = "doctor",
      description = {
        "Looks the whole set-up over: what is well, what is wrong, and what to do.",
        "Changes nothing and disturbs no running bot. Ends with 1 where something is wrong."
      })
  static final class Doctor implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    Doctor(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Diagnosis diagnosis = terminal.host().examine(terminal.unchecked(folders));
      List<String> lines = json ? List.of(diagnosis.json()) : diagnosis.lines();
      say(terminal, new Report(lines, diagnosis.well()));
      return diagnosis.well() ? Terminal.DONE : Terminal.FAILED;
    }
  }

  private static String problems(List<Corpus.Problem> problems) {
    return problems.stream()
        .map(problem -> Console.line(problem.toString()) + "\n")
        .collect(Collectors.joining());
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /// Scores a question set.
  @Command(name = "eval", description = "Scores a question set in the form of questions.jsonl.")
  static final class Eval implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(paramLabel = "QUESTIONS", arity = "0..1", description = "The question set.")
    private Optional<Path> set = Optional.empty();

    @Option(
        names = "--answers",
        paramLabel = "FILE",
        description = "Scores these answers (as ask --batch prints them) and asks nothing.")
    private Optional<Path> answers = Optional.empty();

    @Option(
        names = "--times",
        description = "Also how long an answer takes, the peak memory and the size on disk.")
    private boolean times;

    Eval(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Path questions = set.orElseThrow(() -> folders.wrongUse("no question set"));
      folders.existing(questions);
      answers.ifPresent(folders::existing);
      if (times && answers.isPresent()) {
        throw folders.wrongUse("--times asks the questions, --answers asks nothing");
      }
      var places = terminal.places(folders);
      Report report = terminal.host().evaluate(places, questions, answers);
      say(terminal, report);
      if (times) {
        say(terminal, terminal.host().cost(places, questions));
      }
      return report.well() ? Terminal.DONE : Terminal.FAILED;
    }
  }

  private static void say(Terminal terminal, Report report) {
    report.lines().forEach(line -> terminal.console().say(TerminalRenderer.harmless(line) + "\n"));
  }

  /// Tells how surely quotations are recognized.
  @Command(
      name = "whosaid",
      description = "Tells how surely excerpts of the archive are recognized, exact and damaged.")
  static final class EvalWhoSaid implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Option(
        names = "--excerpts",
        paramLabel = "N",
        defaultValue = "1000",
        description = "So many of each kind: ${DEFAULT-VALUE}.")
    private int excerpts;

    @Option(names = "--seed", defaultValue = "1", description = "Draws others: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
        names = "--other",
        paramLabel = "DIR",
        description = "The folder of another archive, whose words are to be declined.")
    private Optional<Path> other = Optional.empty();

    EvalWhoSaid(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      if (excerpts < 1) {
        throw folders.wrongUse("--excerpts is " + excerpts + ", not 1 or more");
      }
      var places = terminal.places(folders);
      var report = terminal.host().recognition(places, new Host.Excerpts(excerpts, seed, other));
      say(terminal, report);
      return report.well() ? Terminal.DONE : Terminal.FAILED;
    }
  }
}
