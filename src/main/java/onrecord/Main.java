package onrecord;

import java.nio.file.Path;
import java.util.Optional;
import onrecord.configuration.Configuration;
import onrecord.configuration.InvalidConfiguration;
import onrecord.corpus.Corpus;
import onrecord.generation.IndexReport;
import onrecord.index.StatementStore;
import onrecord.reading.CorpusReader;
import onrecord.terminal.Host;
import onrecord.terminal.Terminal;

/// The program: the one place that knows every room.
public final class Main {
  private Main() {}

  /// Runs the command that the arguments name.
  public static void main(String[] args) {
    System.exit(Terminal.run(new Machine(), args));
  }

  /// The rooms put together. THE PLUG: `open`, `statements`, `index` and `evaluate` wait for the
  /// engine; an archive is `new Conversation(store, questions::read, answerer)` and `new
  /// JsonAnswers(questions::read, answerer)`.
  private static final class Machine implements Host {
    @Override
    public Archive open(Places places, Watch watch) {
      throw unplugged();
    }

    @Override
    public StatementStore statements(Places places) {
      throw unplugged();
    }

    @Override
    public IndexReport index(Places places, Watch watch) {
      throw unplugged();
    }

    @Override
    public Corpus read(Places places) {
      return CorpusReader.read(configured(places).corpus());
    }

    @Override
    public Report evaluate(Places places, Path questions, Optional<Path> answers) {
      throw unplugged();
    }

    @Override
    public Path data(Places places) {
      return configured(places).data();
    }

    private static Configuration configured(Places places) {
      var options = new Configuration.Options(places.config(), places.corpus(), places.data());
      try {
        Configuration configuration = Configuration.load(options, System.getenv());
        Logging.start(configuration.logLevel());
        return configuration;
      } catch (InvalidConfiguration e) {
        throw new Failure(String.valueOf(e.getMessage()), "All keys: src/docs/configuration.md");
      }
    }

    private static Failure unplugged() {
      return new Failure("there is no engine yet", "Plug it in: onrecord.Main");
    }
  }
}
