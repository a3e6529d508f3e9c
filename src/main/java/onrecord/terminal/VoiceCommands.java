package onrecord.terminal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.corpus.ExplainedVoice;
import onrecord.corpus.QuotedPeople;
import onrecord.corpus.QuotedPeople.QuotedPerson;
import onrecord.corpus.Voice;
import onrecord.terminal.json.JsonAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that show whom the archive's statements quote; they need no index.
final class VoiceCommands {
  private VoiceCommands() {}

  /// Shows the quotations in the statements, ready to be declared.
  @Command(
      name = "voices",
      description = {
        "Shows the quotations in the statements: whose words, where, and what tells it.",
        "What is printed can be pasted as voices: over a statement's text."
      })
  static final class VoicesCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(
        paramLabel = "STATEMENT",
        arity = "0..1",
        description = "The statement's id, as sources lists it; without one, all.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--json", description = "As JSON objects, one a line.")
    private boolean json;

    VoicesCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      String last = "";
      for (ExplainedVoice voice : terminal.host().voices(terminal.places(folders), id)) {
        if (json) {
          terminal.console().say(JsonAnswers.voice(voice) + "\n");
          continue;
        }
        String statement = voice.statement().id();
        String head = statement.equals(last) ? "" : "# " + statement + "\nvoices:\n";
        last = statement;
        terminal.console().say(head + VoiceLines.of(voice));
      }
      return Terminal.DONE;
    }
  }

  /// Lists who is quoted, by whom, how often.
  @Command(name = "people", description = "Lists who is quoted in the archive, by whom, how often.")
  static final class PeopleCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    @Parameters(
        paramLabel = "NAME",
        arity = "0..1",
        description = "Only those whose name contains this; without it, all.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--json", description = "As JSON objects, one a line.")
    private boolean json;

    PeopleCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var statements = terminal.host().read(terminal.places(folders)).statements();
      QuotedPeople quoted = QuotedPeople.of(statements.stream());
      List<QuotedPerson> people = name.map(quoted::named).orElseGet(quoted::all);
      people.forEach(person -> terminal.console().say(line(person) + "\n"));
      if (people.isEmpty() && name.isPresent()) {
        terminal
            .console()
            .complain("nobody of that name is quoted: " + name.get(), "onrecord people lists all");
        return Terminal.FAILED;
      }
      return Terminal.DONE;
    }

    private String line(QuotedPerson person) {
      String name = person.name();
      var by = person.by().stream().map(it -> it.orElse("organization not named")).toList();
      return json
          ? JsonAnswers.person(name, person.times(), by, person.statements())
          : Console.line(
              "%s: %d, by %s"
                  .formatted(
                      name.equals(Voice.UNCERTAIN) ? "speaker not certain" : name,
                      person.times(),
                      String.join(", ", by)));
    }
  }
}
