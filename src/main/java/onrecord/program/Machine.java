package onrecord.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.corpus.Corpus;
import onrecord.corpus.ExplainedVoice;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.VoiceReasons;
import onrecord.evaluation.Cost;
import onrecord.evaluation.Evaluation;
import onrecord.evaluation.JudgedQuestion;
import onrecord.index.CrossEncoder;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.index.StatementStore;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.InvalidConfiguration;
import onrecord.operation.logging.Logging;
import onrecord.program.doctor.Examination;
import onrecord.program.engine.ArchiveImports;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.program.engine.QuotationRecognition;
import onrecord.program.engine.RerankTrial;
import onrecord.program.serving.SiteService;
import onrecord.program.serving.TelegramService;
import onrecord.terminal.Diagnosis;
import onrecord.terminal.Host;
import org.slf4j.event.Level;

/// The rooms put together for one run of the program.
final class Machine implements Host {
  private final Embedder builtIn = Embedder.builtIn();
  private final Map<Places, Configuration> configurations = new ConcurrentHashMap<>();
  private final Map<Path, Embedder> models = new ConcurrentHashMap<>();
  private final Map<Path, CrossEncoder> rerankers = new ConcurrentHashMap<>();

  @Override
  public OpenArchive open(Places places, IndexProgress progress) {
    return archive(places).open(progress);
  }

  private ConfiguredArchive archive(Places places) {
    Configuration configuration = configured(places);
    return new ConfiguredArchive(
        configuration,
        configuration.semantic() ? Optional.of(embedder(configuration)) : Optional.empty(),
        new RerankTrial(
            configuration,
            configuration
                .rerank()
                .map(folder -> rerankers.computeIfAbsent(folder, CrossEncoder::inFolder))));
  }

  private Embedder embedder(Configuration configuration) {
    return configuration
        .embedding()
        .map(folder -> models.computeIfAbsent(folder, Embedder::inFolder))
        .orElse(builtIn);
  }

  @Override
  public StatementStore statements(Places places) {
    return archive(places).statements();
  }

  @Override
  public void serve(Places places, IndexProgress progress) {
    TelegramService service = TelegramService.of(configured(places), System.getenv());
    ConfiguredArchive archive = archive(places);
    try {
      OpenArchive first = archive.openNewest().orElseGet(() -> archive.open(progress));
      service.serve(first, archive, progress);
    } catch (IOException e) {
      throw archive.unusable(e);
    }
  }

  @Override
  public void site(Places places, IndexProgress progress) {
    ConfiguredArchive archive = archive(places);
    try {
      OpenArchive first = archive.openNewest().orElseGet(() -> archive.open(progress));
      SiteService.serve(configured(places), first, archive, progress::note);
    } catch (IOException e) {
      throw archive.unusable(e);
    }
  }

  @Override
  public IndexReport index(Places places, boolean force, IndexProgress progress) {
    return archive(places).buildNow(force, progress);
  }

  @Override
  public Corpus read(Places places) {
    ConfiguredArchive archive = archive(places);
    return CorpusReader.read(archive.corpus(), archive.rules());
  }

  @Override
  public ImportReport bringIn(Places places, ImportOrder order) {
    try {
      return new ArchiveImports(archive(places)).run(order);
    } catch (IOException e) {
      throw new Failure(Failure.words(e), "Wait for it, or see that the data folder is writable.");
    }
  }

  @Override
  public List<ExplainedVoice> voices(Places places, Optional<String> statement) {
    List<Statement> asked =
        read(places).statements().stream()
            .filter(each -> statement.isEmpty() || statement.get().equals(each.id()))
            .toList();
    if (statement.isPresent() && asked.isEmpty()) {
      throw new Failure(
          "no statement has the id " + statement.get(), "List them with: onrecord sources");
    }
    return asked.stream().flatMap(each -> VoiceReasons.of(each).stream()).toList();
  }

  @Override
  public Report evaluate(Places places, Path questions, Optional<Path> answers) {
    try {
      List<JudgedQuestion> judged = JudgedQuestion.read(questions);
      Evaluation evaluation =
          answers.isPresent()
              ? written(judged, answers.get(), statements(places))
              : asked(places, judged);
      return new Report(evaluation.lines(), true);
    } catch (IOException e) {
      throw new Failure(
          Failure.words(e), "Name a file of judged questions, and with --answers one of answers.");
    }
  }

  private static Evaluation written(
      List<JudgedQuestion> judged, Path answers, StatementStore statements) throws IOException {
    return Evaluation.ofWritten(judged, answers, id -> statements.find(id).map(Statement::text));
  }

  /// Puts judged questions to the archive.
  Evaluation asked(Places places, List<JudgedQuestion> judged) {
    try (OpenArchive archive = open(places, IndexProgress.SILENT)) {
      return ConfiguredArchive.scored(archive, judged);
    }
  }

  @Override
  public Report cost(Places places, Path questions) {
    Path data = configured(places).data();
    try (AskedArchive archive = open(places, IndexProgress.SILENT)) {
      Cost cost = Cost.of(JudgedQuestion.read(questions), archive.json()::answer, data);
      return new Report(cost.lines(), true);
    } catch (IOException | UncheckedIOException e) {
      throw new Failure(String.valueOf(e.getMessage()), "Name a file of judged questions.");
    }
  }

  @Override
  public Report recognition(Places places, Excerpts excerpts) {
    try (OpenArchive archive = open(places, IndexProgress.SILENT)) {
      return QuotationRecognition.of(archive.index(), excerpts);
    }
  }

  @Override
  public Diagnosis examine(Places places) {
    Logging.start(Level.ERROR, false);
    return Examination.of(options(places), System.getenv(), builtIn, Clock.systemUTC());
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
