package onrecord.terminal;

import java.util.List;
import java.util.concurrent.Callable;
import onrecord.browsing.Reading;
import onrecord.corpus.Edtf;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.exchange.Reply;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.Entry;
import onrecord.json.JsonAnswers;
import onrecord.render.Columns;
import onrecord.render.TerminalRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that show statements; they need no index of passages and no model.
final class ReadCommands {
  private ReadCommands() {}

  /// Lists the archive's statements.
  @Command(name = "sources", description = "Lists the archive's statements.")
  static final class Sources implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Option(names = "--json", description = "As JSON objects, one a line.")
    private boolean json;

    Sources(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      List<Entry> entries = terminal.host().statements(terminal.places(folders)).list();
      if (json) {
        entries.stream()
            .map(JsonAnswers::statement)
            .forEach(line -> terminal.console().say(line + "\n"));
        return Terminal.DONE;
      }
      Console console = terminal.console();
      // Nothing is cut off where a program may read it.
      int width = console.outputIsTerminal() ? console.width() : Integer.MAX_VALUE;
      List<List<String>> rows = entries.stream().map(Sources::row).toList();
      console.say(Columns.of(rows, width));
      return Terminal.DONE;
    }

    private static List<String> row(Entry entry) {
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
        throw new Host.Failure(
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

    private Host.Failure unknown(Reading reading) {
      List<String> nearest = reading.nearest(id);
      return new Host.Failure(
          "no statement has the id " + id,
          nearest.isEmpty()
              ? "All ids: onrecord sources"
              : "Nearest: " + String.join(", ", nearest));
    }
  }
}
