package onrecord.terminal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.conversation.Reply;
import onrecord.conversation.Wording;
import onrecord.conversation.browsing.Reading;
import onrecord.conversation.citing.CitationFormat;
import onrecord.conversation.citing.CitedPlace;
import onrecord.conversation.render.Columns;
import onrecord.conversation.render.TerminalRenderer;
import onrecord.corpus.Edtf;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Span;
import onrecord.operation.Failure;
import onrecord.terminal.json.JsonAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that show statements; they need no index of passages and no model.
final class ReadCommands {
  private ReadCommands() {}

  /// Lists the archive's statements.
  @Command(name = "sources", description = "Lists the archive's statements.")
  static final class SourcesCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Option(names = "--json", description = "As JSON objects, one a line.")
    private boolean json;

    SourcesCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      List<StatementEntry> entries = terminal.host().statements(terminal.places(folders)).list();
      if (json) {
        entries.stream()
            .map(JsonAnswers::statement)
            .forEach(line -> terminal.console().say(line + "\n"));
        return Terminal.DONE;
      }
      Console console = terminal.console();
      // Nothing is cut off where a program may read it.
      int width = console.outputIsTerminal() ? console.width() : Integer.MAX_VALUE;
      List<List<String>> rows = entries.stream().map(SourcesCommand::row).toList();
      console.say(Columns.of(rows, width));
      return Terminal.DONE;
    }

    private static List<String> row(StatementEntry entry) {
      return List.of(
          entry.id(),
          entry.masthead().date().map(Edtf::text).orElse("-"),
          entry.masthead().organization().map(Organization::name).orElse("-"),
          entry.masthead().title());
    }
  }

  /// Shows one statement, whole or at one place, or its bare text.
  @Command(name = "read", description = "Shows a statement.")
  static final class Read implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(paramLabel = "ID", description = "The statement's id, as sources lists it.")
    private String id = "";

    @Option(
        names = "--at",
        paramLabel = "OFFSET",
        description = "The paragraph at this offset and its neighbours.")
    @SuppressWarnings("NullAway.Init")
    private Integer at;

    @Option(names = "--raw", description = "The text that offsets count, and nothing else.")
    private boolean raw;

    Read(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      StatementStore store = terminal.host().statements(terminal.places(folders));
      var reading = new Reading(store, terminal.console().language());
      Statement statement = store.find(id).orElseThrow(() -> unknown(reading));
      if (at != null && (at < 0 || at >= statement.text().length())) {
        throw new Failure(
            "offset %d is not in the text of %s".formatted(at, id),
            "Offsets go from 0 to %d.".formatted(statement.text().length() - 1));
      }
      terminal.console().say(raw ? raw(statement) : rendered(reading, statement));
      return Terminal.DONE;
    }

    private String rendered(Reading reading, Statement statement) {
      Reply reply = at == null ? reading.whole(statement) : reading.around(statement, at);
      return terminal.renderer(false).render(reply.with(List.of()));
    }

    private String raw(Statement statement) {
      String text = at == null ? statement.text() : Reading.paragraph(statement, at);
      // What is written to a file is the text to the last letter; a terminal is not steered by it.
      return terminal.console().outputIsTerminal() ? TerminalRenderer.harmless(text) + "\n" : text;
    }

    private Failure unknown(Reading reading) {
      return ReadCommands.unknown(id, reading.nearest(id));
    }
  }

  /// Cites a statement, a place in it, or words of it.
  @Command(name = "cite", description = "Cites a statement, or words of it.")
  static final class CiteCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(paramLabel = "ID", description = "The statement's id, as sources lists it.")
    private String id = "";

    @Option(
        names = "--at",
        paramLabel = "OFFSET",
        description = "Where the words begin, and whose they are is told by that.")
    private Optional<Integer> at = Optional.empty();

    @Option(names = "--end", paramLabel = "OFFSET", description = "Where the words end.")
    private Optional<Integer> end = Optional.empty();

    @Option(
        names = "--part",
        paramLabel = "PART",
        description = "What is cited: text (the default), or all of the title or summary.")
    private String part = StatementPart.TEXT.code();

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "reference",
        description = "reference, bibtex, ris or csl-json: ${DEFAULT-VALUE}.")
    private String format = "";

    CiteCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      CitationFormat form =
          CitationFormat.of(format)
              .orElseThrow(
                  () -> folders.wrongUse("no such format: " + format + "; see --help for them"));
      if (end.isPresent() && (at.isEmpty() || end.get() < at.get())) {
        throw folders.wrongUse("--end needs an --at before it");
      }
      CitedPlace cited = cited();
      Console console = terminal.console();
      String written = form.written(cited, Wording.in(console.language()));
      console.say(console.outputIsTerminal() ? TerminalRenderer.harmless(written) : written);
      return Terminal.DONE;
    }

    private CitedPlace cited() {
      StatementPart counted =
          StatementPart.of(part)
              .orElseThrow(() -> folders.wrongUse("PART is text, title or summary, not " + part));
      Statement whole = find(terminal, folders, id);
      Statement words =
          counted
              .in(whole)
              .orElseThrow(
                  () -> new Failure(id + " has no " + part, "onrecord sources --json tells more."));
      return at.map(start -> there(words, start, end.orElse(start)))
          .map(span -> CitedPlace.of(words, span, counted))
          .or(() -> CitedPlace.of(whole, counted))
          .orElseThrow();
    }
  }

  static Statement find(Terminal terminal, Folders folders, String id) {
    StatementStore store = terminal.host().statements(terminal.places(folders));
    var reading = new Reading(store, terminal.console().language());
    return store.find(id).orElseThrow(() -> unknown(id, reading.nearest(id)));
  }

  /// A span of that statement, if it has one there.
  static Span there(Statement statement, int start, int end) {
    String text = statement.text();
    boolean inside = start >= 0 && end <= text.length();
    if (!inside || splits(text, start) || splits(text, end)) {
      throw new Failure(
          "%s has no words from %d to %d".formatted(statement.id(), start, end),
          inside
              ? "One of the two is in the middle of a character."
              : "Its text goes from 0 to %d.".formatted(text.length()));
    }
    return new Span(start, end);
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static Failure unknown(String id, List<String> nearest) {
    return new Failure(
        "no statement has the id " + id,
        nearest.isEmpty() ? "All ids: onrecord sources" : "Nearest: " + String.join(", ", nearest));
  }
}
