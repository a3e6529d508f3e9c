package onrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import onrecord.archive.CorpusStatements;
import onrecord.archive.OpenArchive;
import onrecord.archive.Recognition;
import onrecord.configuration.Configuration;
import onrecord.configuration.InvalidConfiguration;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.embedding.Embedder;
import onrecord.evaluation.Cost;
import onrecord.evaluation.Evaluation;
import onrecord.evaluation.JudgedQuestion;
import onrecord.examination.Diagnosis;
import onrecord.examination.Examination;
import onrecord.generation.Generations;
import onrecord.generation.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore;
import onrecord.logging.Logging;
import onrecord.reading.CorpusReader;
import onrecord.reading.Fingerprint;
import onrecord.serving.Messenger;
import onrecord.serving.Workshop;
import onrecord.terminal.Host;
import org.slf4j.event.Level;

/// The rooms put together for one run of the program.
final class Machine implements Host {
  private final Embedder embedder = Embedder.bgeSmall();
  private final Map<Places, Configuration> configurations = new ConcurrentHashMap<>();

  @Override
  public OpenArchive open(Places places, Watch watch) {
    Configuration configuration = configured(places);
    PassageIndex index = index(configuration, watch);
    return new OpenArchive(index, embedder(configuration), configuration);
  }

  @Override
  public StatementStore statements(Places places) {
    Configuration configuration = configured(places);
    try {
      return switch (generations(configuration)
          .open(Fingerprint.of(configuration.corpus(), Indexing.rules(configuration)))) {
        case Generations.Found.Usable(var index, var passedOver, _) -> index;
        case Generations.Found.Unusable(var why) ->
            new CorpusStatements(Indexing.corpus(configuration));
      };
    } catch (IOException e) {
      throw Indexing.unwritable(configuration, e);
    }
  }

  @Override
  public void serve(Places places, Watch watch) {
    Configuration configuration = configured(places);
    Messenger messenger = Messenger.of(configuration, System.getenv());
    var shop = new Workshop(configuration, embedder(configuration));
    try {
      OpenArchive first = shop.open().orElseGet(() -> open(places, watch));
      messenger.serve(first, shop, watch);
    } catch (IOException e) {
      throw Indexing.unwritable(configuration, e);
    }
  }

  /// The newest generation, built anew where there is none that serves.
  private PassageIndex index(Configuration configuration, Watch watch) {
    return new Indexing(configuration, generations(configuration), watch).opened();
  }

  private Generations generations(Configuration configuration) {
    return new Generations(configuration.data(), embedder(configuration));
  }

  private Optional<Embedder> embedder(Configuration configuration) {
    return configuration.semantic() ? Optional.of(embedder) : Optional.empty();
  }

  @Override
  public IndexReport index(Places places, boolean force, Watch watch) {
    Configuration configuration = configured(places);
    var shop = new Workshop(configuration, embedder(configuration));
    return new Indexing(configuration, generations(configuration), watch).built(shop, force);
  }

  @Override
  public Corpus read(Places places) {
    Configuration configuration = configured(places);
    return CorpusReader.read(configuration.corpus(), Indexing.rules(configuration));
  }

  @Override
  public Report evaluate(Places places, Path questions, Optional<Path> answers) {
    try {
      List<JudgedQuestion> judged = JudgedQuestion.read(questions);
      Evaluation evaluation =
          answers.isPresent()
              ? Evaluation.ofWritten(judged, answers.get(), texts(statements(places)))
              : asked(places, judged);
      return new Report(evaluation.lines(), true);
    } catch (IOException e) {
      throw new Failure(
          Indexing.reason(e),
          "Name a file of judged questions, and with --answers one of answers to them.");
    }
  }

  /// Puts judged questions to the archive.
  Evaluation asked(Places places, List<JudgedQuestion> judged) {
    Configuration configuration = configured(places);
    PassageIndex index = index(configuration, new SilentWatch());
    try (var archive = new OpenArchive(index, embedder(configuration), configuration)) {
      return Evaluation.of(
          judged,
          words -> archive.answerer().answer(archive.questions().read(words)),
          texts(archive.statements()));
    }
  }

  private static Function<String, Optional<String>> texts(StatementStore statements) {
    return id -> statements.find(id).map(Statement::text);
  }

  @Override
  public Report cost(Places places, Path questions) {
    Path data = configured(places).data();
    try (Archive archive = open(places, new SilentWatch())) {
      Cost cost = Cost.of(JudgedQuestion.read(questions), archive.json()::answer, data);
      return new Report(cost.lines(), true);
    } catch (IOException | UncheckedIOException e) {
      throw new Failure(String.valueOf(e.getMessage()), "Name a file of judged questions.");
    }
  }

  @Override
  public Report recognition(Places places, Excerpts excerpts) {
    try (OpenArchive archive = open(places, new SilentWatch())) {
      return Recognition.of(archive.index(), excerpts);
    }
  }

  @Override
  public Diagnosis examine(Places places) {
    Logging.start(Level.ERROR, false);
    return Examination.of(options(places), System.getenv(), embedder, Clock.systemUTC());
  }

  @Override
  public Path data(Places places) {
    return configured(places).data();
  }

  private static Configuration.Options options(Places places) {
    return new Configuration.Options(places.config(), places.corpus(), places.data());
  }

  private Configuration configured(Places places) {
    return configurations.computeIfAbsent(places, Machine::load);
  }

  private static Configuration load(Places places) {
    try {
      Configuration configuration = Configuration.load(options(places), System.getenv());
      Logging.start(configuration.log().level(), configuration.log().json());
      return configuration;
    } catch (InvalidConfiguration e) {
      throw new Failure(String.valueOf(e.getMessage()), "All keys: src/docs/configuration.md");
    }
  }
}
