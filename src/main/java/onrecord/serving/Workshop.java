package onrecord.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.archive.OpenArchive;
import onrecord.configuration.Configuration;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.embedding.Embedder;
import onrecord.evaluation.Evaluation;
import onrecord.evaluation.JudgedQuestion;
import onrecord.evaluation.Scores;
import onrecord.generation.Acceptance;
import onrecord.generation.GenerationBuild;
import onrecord.generation.Generations;
import onrecord.generation.Generations.Found;
import onrecord.generation.Generations.SteppedBack;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexProgress.Phase;
import onrecord.generation.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.reading.CorpusReader;
import onrecord.reading.Fingerprint;
import onrecord.source.ReadingRules;
import onrecord.terminal.Host.Failure;

/// The one archive of a configuration, and the folder where its indexes lie.
public final class Workshop implements Shop {
  private final Configuration configuration;
  private final Optional<Embedder> embedder;
  private final Generations generations;

  /// Of that configuration.
  ///
  /// @param embedder makes the vectors; none for indexes by words alone
  public Workshop(Configuration configuration, Optional<Embedder> embedder) {
    this.configuration = configuration;
    this.embedder = embedder;
    this.generations = new Generations(configuration.data(), embedder);
  }

  @Override
  public Optional<IndexReport> build(boolean force, IndexProgress progress) throws IOException {
    Acceptance acceptance = force ? Acceptance.ANY : acceptance();
    Optional<GenerationBuild> begun = generations.begin();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    try (GenerationBuild build = begun.get()) {
      String fingerprint = Fingerprint.of(corpus(), rules());
      progress.at(Phase.READING, 0, 1);
      Corpus corpus = read(corpus());
      if (corpus.statements().isEmpty()) {
        throw new Failure(
            "no statement could be read in " + corpus(),
            "Name the archive's folder with --corpus; onrecord check tells what is wrong.");
      }
      progress.at(Phase.READING, 1, 1);
      return Optional.of(build.build(corpus, fingerprint, progress, acceptance));
    }
  }

  private ReadingRules rules() {
    Configuration.Reading reading = configuration.reading();
    return new ReadingRules(reading.links(), reading.memory(), reading.patience());
  }

  /// What the configuration asks of an index before it serves.
  private Acceptance acceptance() {
    Optional<Path> file = configuration.index().questions();
    if (file.isEmpty()) {
      return Acceptance.ANY;
    }
    try {
      List<JudgedQuestion> judged = JudgedQuestion.read(file.get());
      return candidate -> objection(candidate, judged);
    } catch (IOException e) {
      throw new Failure(
          "index.questions cannot be read: " + e.getMessage(),
          "Set it to a file of judged questions, or to none.");
    }
  }

  private Optional<String> objection(PassageIndex candidate, List<JudgedQuestion> judged) {
    // Not closed: whoever opened the candidate closes it.
    var archive = new OpenArchive(candidate, embedder, configuration);
    Scores scores =
        Evaluation.of(
                judged,
                words -> archive.answerer().answer(archive.questions().read(words)),
                id -> candidate.find(id).map(Statement::text))
            .scores();
    double share = 100.0 * scores.rightFirst() / Math.max(1, scores.answerable());
    return share >= configuration.index().floor()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "of %d judged questions %.1f %% get a right quote first, and index.floor is %d %%",
                scores.answerable(),
                share,
                configuration.index().floor()));
  }

  @Override
  public Optional<String> behind() throws IOException {
    if (!Files.isDirectory(corpus())) {
      return Optional.empty();
    }
    return switch (generations.open(Fingerprint.of(corpus(), rules()))) {
      case Found.Usable(var index, var passedOver, var vectorsToCome) -> {
        index.close();
        Optional<String> damage = Optional.of(passedOver).filter(what -> !what.isEmpty());
        yield vectorsToCome ? Optional.of("passages are not yet found by their meaning") : damage;
      }
      case Found.Unusable(var why) -> Optional.of(why.isEmpty() ? "there is no index" : why);
    };
  }

  @Override
  public int newest() throws IOException {
    return generations.serving();
  }

  @Override
  public Optional<OpenArchive> open() throws IOException {
    return generations.newest().map(index -> new OpenArchive(index, embedder, configuration));
  }

  @Override
  public Optional<String> complaint() {
    return embedder.flatMap(Embedder::complaint);
  }

  @Override
  public SteppedBack rollBack() throws IOException {
    return generations.rollBack();
  }

  @Override
  public Path corpus() {
    return configuration.corpus();
  }

  @Override
  public Path scratch() {
    return configuration.data();
  }

  @Override
  public Corpus read(Path folder) {
    return CorpusReader.read(folder, rules());
  }
}
