package onrecord.terminal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.corpus.Corpus;
import onrecord.terminal.Host.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that keep an archive: build its index, check its folder, score its answers.
final class KeepCommands {
  private KeepCommands() {}

  /// Builds a new generation of the index.
  @Command(name = "index", description = "Builds the index anew; what is unchanged is kept.")
  static final class Index implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    Index(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var places = terminal.places(folders);
      Report report;
      try (var progress = new ProgressBar(terminal.console(), System::nanoTime)) {
        report = terminal.host().index(places, progress);
      }
      return say(terminal, report);
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
      var lines = new StringBuilder();
      corpus.problems().forEach(problem -> lines.append(Console.line(problem + "")).append('\n'));
      lines
          .append(count(corpus.statements().size(), "statement"))
          .append(", ")
          .append(count(corpus.organizations().size(), "organization"))
          .append(", ")
          .append(count(corpus.problems().size(), "problem"))
          .append('\n');
      terminal.console().say(lines.toString());
      return corpus.problems().isEmpty() ? Terminal.DONE : Terminal.FAILED;
    }

    private static String count(int number, String noun) {
      return number + " " + noun + (number == 1 ? "" : "s");
    }
  }

  /// Scores a question set.
  @Command(name = "eval", description = "Scores a question set in the form of questions.jsonl.")
  static final class Eval implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(paramLabel = "QUESTIONS", description = "The question set.")
    @SuppressWarnings("NullAway.Init")
    private Path questions;

    @Option(
        names = "--answers",
        paramLabel = "FILE",
        description = "Scores these answers (as ask --batch prints them) and asks nothing.")
    private Optional<Path> answers = Optional.empty();

    Eval(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      folders.existing(questions);
      answers.ifPresent(folders::existing);
      var places = terminal.places(folders);
      return say(terminal, terminal.host().evaluate(places, questions, answers));
    }
  }

  private static int say(Terminal terminal, Report report) {
    report.lines().forEach(line -> terminal.console().say(Console.line(line) + "\n"));
    return report.well() ? Terminal.DONE : Terminal.FAILED;
  }
}
