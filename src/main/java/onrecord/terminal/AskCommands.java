package onrecord.terminal;

import static onrecord.conversation.survey.Survey.BEGINNING;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.conversation.Conversation;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.terminal.Host.AskedArchive;
import onrecord.terminal.json.JsonAnswers;
import onrecord.terminal.json.JsonAnswers.Explained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that ask the archive.
final class AskCommands {
  private static final int MOST_PASSAGES = 1000;

  private AskCommands() {}

  /// Answers one question, or a file of them.
  @Command(name = "ask", description = "Answers a question; abstaining is an answer, too.")
  static final class Ask implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "As a JSON object in one line.")
    private boolean json;

    @Option(names = "--explain", description = "Shows how the answer came about.")
    private boolean explain;

    @Option(
        names = "--batch",
        paramLabel = "FILE",
        description = "A file of lines {\"id\",\"question\"}; - is standard input.")
    private Optional<Path> batch = Optional.empty();

    Ask(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      check(folders, words, batch, "a question");
      if (batch.isPresent() && explain) {
        throw folders.wrongUse("--explain explains one question, not a batch");
      }
      var places = terminal.places(folders);
      var lines = batch.map(file -> new BatchFile(terminal, folders, file));
      try (AskedArchive archive = terminal.open(places)) {
        if (lines.isPresent()) {
          return lines.get().run(archive.json()::answerLine);
        }
        terminal.console().say(answer(archive, String.join(" ", words)));
        return Terminal.DONE;
      }
    }

    private String answer(AskedArchive archive, String question) {
      if (!json) {
        Reply reply =
            archive.conversation().ask(question, preferences(terminal).explaining(explain));
        return terminal.renderer(true).render(reply.with(List.of()));
      } else if (!explain) {
        return archive.json().answer(question) + "\n";
      }
      Explained explained = archive.json().explain(question);
      explained.lines().forEach(line -> terminal.console().err().print(line + "\n"));
      terminal.console().err().flush();
      return explained.json() + "\n";
    }
  }

  /// Finds passages, for one query or a file of them.
  @Command(name = "search", description = "Finds passages, the best first.")
  static final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "The words to look for.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "As a JSON object in one line.")
    private boolean json;

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "10",
        description = "At most so many passages: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
        names = "--batch",
        paramLabel = "FILE",
        description = "A file of lines {\"id\",\"question\"}; - is standard input.")
    private Optional<Path> batch = Optional.empty();

    SearchCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      check(folders, words, batch, "a query");
      if (limit < 1 || limit > MOST_PASSAGES) {
        throw folders.wrongUse("--limit is " + limit + ", not 1 to " + MOST_PASSAGES);
      }
      var places = terminal.places(folders);
      var lines = batch.map(file -> new BatchFile(terminal, folders, file));
      try (AskedArchive archive = terminal.open(places)) {
        if (lines.isPresent()) {
          return lines.get().run(line -> archive.json().searchLine(line, limit));
        }
        terminal.console().say(found(archive, String.join(" ", words)));
        return Terminal.DONE;
      }
    }

    private String found(AskedArchive archive, String query) {
      return json
          ? archive.json().search(query, limit) + "\n"
          : terminal
              .renderer(true)
              .render(archive.conversation().search(query, limit, preferences(terminal)));
    }
  }

  /// Tells where quoted words come from, of one text or a file of them.
  @Command(
      name = "whosaid",
      description = "Tells where quoted words come from, and what was changed in them.")
  static final class WhoSaidCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "The quoted words.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "As a JSON object in one line.")
    private boolean json;

    @Option(
        names = "--batch",
        paramLabel = "FILE",
        description = "A file of lines {\"id\",\"text\"}; - is standard input.")
    private Optional<Path> batch = Optional.empty();

    WhoSaidCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      check(folders, words, batch, "a text");
      var places = terminal.places(folders);
      var lines = batch.map(file -> new BatchFile(terminal, folders, file));
      try (AskedArchive archive = terminal.open(places)) {
        if (lines.isPresent()) {
          return lines.get().run(archive.json()::whosaidLine);
        }
        String text = String.join(" ", words);
        terminal.console().say(json ? archive.json().whosaid(text) + "\n" : told(archive, text));
        return Terminal.DONE;
      }
    }

    private String told(AskedArchive archive, String text) {
      Reply reply = archive.conversation().whosaid(text, preferences(terminal));
      return terminal.renderer(true).render(reply.with(List.of()));
    }
  }

  /// Tells who spoke to a matter: side by side, or through time.
  @Command
  static final class SurveyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final boolean timeline;
    @Mixin private final Folders folders = new Folders();

    @Parameters(
        paramLabel = "MATTER",
        arity = "1..*",
        description = "X, Y: the matter; or it alone.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "As a JSON object in one line.")
    private boolean json;

    /// @param timeline whether through time
    SurveyCommand(Terminal terminal, boolean timeline) {
      this.terminal = terminal;
      this.timeline = timeline;
    }

    @Override
    public Integer call() {
      String text = String.join(" ", words);
      try (AskedArchive archive = terminal.open(terminal.places(folders))) {
        terminal.console().say(json ? json(archive, text) + "\n" : told(archive, text));
        return Terminal.DONE;
      }
    }

    private String told(AskedArchive archive, String text) {
      Conversation conversation = archive.conversation();
      Reply reply =
          timeline
              ? conversation.timeline(text, preferences(terminal))
              : conversation.compare(text, preferences(terminal));
      return terminal.renderer(true).render(reply.with(List.of()));
    }

    private String json(AskedArchive archive, String text) {
      var survey = archive.conversation().survey();
      return timeline
          ? JsonAnswers.timeline(text, survey.timeline(text, BEGINNING, Integer.MAX_VALUE))
          : JsonAnswers.comparison(text, survey.compare(text, 0, Integer.MAX_VALUE));
    }
  }

  static Preferences preferences(Terminal terminal) {
    return Preferences.of(terminal.console().language());
  }

  private static void check(
      Folders folders, List<String> words, Optional<Path> batch, String what) {
    if (words.isEmpty() == batch.isEmpty()) {
      throw folders.wrongUse(
          words.isEmpty() ? "neither " + what + " nor --batch" : "both " + what + " and --batch");
    }
  }
}
