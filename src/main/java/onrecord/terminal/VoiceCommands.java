package onrecord.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import onrecord.corpus.ExplainedVoice;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
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

    @Option(names = "--json", description = "As JSON objects, one a line.")
    private boolean json;

    PeopleCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    /// Whose words stand in statements by whom.
    private record QuotedPerson(Set<String> by, List<String> statements) {}

    @Override
    public Integer call() {
      Map<String, QuotedPerson> people = new LinkedHashMap<>();
      for (ExplainedVoice each :
          terminal.host().voices(terminal.places(folders), Optional.empty())) {
        String name = each.voice().name().orElse(Voice.UNCERTAIN);
        QuotedPerson quoted =
            people.computeIfAbsent(
                name, _ -> new QuotedPerson(new LinkedHashSet<>(), new ArrayList<>()));
        quoted.by().add(issuer(each.statement().masthead()));
        quoted.statements().add(each.statement().id());
      }
      people.entrySet().stream()
          .sorted(
              Comparator.comparingInt(
                      (Map.Entry<String, QuotedPerson> it) -> -it.getValue().statements().size())
                  .thenComparing(Map.Entry::getKey))
          .forEach(it -> terminal.console().say(line(it.getKey(), it.getValue()) + "\n"));
      return Terminal.DONE;
    }

    private String line(String name, QuotedPerson quoted) {
      int times = quoted.statements().size();
      return json
          ? JsonAnswers.person(name, times, quoted.by(), Set.copyOf(quoted.statements()))
          : Console.line(
              "%s: %d, by %s"
                  .formatted(
                      name.equals(Voice.UNCERTAIN) ? "speaker not certain" : name,
                      times,
                      String.join(", ", quoted.by())));
    }

    private static String issuer(Masthead masthead) {
      return masthead
          .organization()
          .map(Organization::name)
          .or(() -> masthead.authors().stream().findFirst())
          .orElse("organization not named");
    }
  }
}
