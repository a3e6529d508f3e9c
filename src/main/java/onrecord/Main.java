package onrecord;

import java.nio.file.Path;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.index.StatementStore;
import onrecord.reading.CorpusReader;
import onrecord.terminal.Host;
import onrecord.terminal.Terminal;

/// The program: the one place that knows every room.
public final class Main {
  private Main() {}

  /// Runs the command that the arguments name.
  public static void main(String[] args) {
    System.exit(Terminal.run(new Engine(), args));
  }

  /// THE PLUG: the engine goes in here. Open an archive with `new Conversation(store,
  /// questionReader::read, answerer)` and `new JsonAnswers(questionReader::read, answerer)`.
  private static final class Engine implements Host {
    @Override
    public Archive open(Places places, IndexProgress progress) {
      throw unplugged();
    }

    @Override
    public StatementStore statements(Places places) {
      throw unplugged();
    }

    @Override
    public IndexReport index(Places places, IndexProgress progress) {
      throw unplugged();
    }

    @Override
    public Corpus read(Places places) {
      return CorpusReader.read(places.corpus().orElse(Path.of("corpus")));
    }

    @Override
    public Report evaluate(Places places, Path questions, Optional<Path> answers) {
      throw unplugged();
    }

    @Override
    public Path data(Places places) {
      return places.data().orElse(Path.of("data"));
    }

    private static Failure unplugged() {
      return new Failure("there is no engine yet", "Plug it in: onrecord.Main");
    }
  }
}
