package onrecord.program.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.ArchiveGenerations;
import onrecord.ArchiveIndex;
import onrecord.UnusableArchive;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.evaluation.Evaluation;
import onrecord.evaluation.JudgedQuestion;
import onrecord.index.ClusterState;
import onrecord.index.CrossEncoder;
import onrecord.index.Embedder;
import onrecord.index.IndexAway;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.RollBack;
import onrecord.index.StatementStore;
import onrecord.index.nodes.ClusterRefusal;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.EngineSettings;
import onrecord.telegram.AdminOperations.RerankingStatus;

/// The one archive of a configuration, for the terminal and the bot: read, indexed, judged before
/// it serves, and opened. What cannot be done is a [Failure] with what to do.
public final class ConfiguredArchive {
  final Configuration configuration;
  private final Optional<Embedder> embedder;
  private final RerankTrial reranking;
  private final QualityGate gate;
  private final ArchiveGenerations index;

  /// Of that configuration, its hits in the order of their scores.
  ///
  /// @param embedder makes the vectors; empty for an index by words alone
  public ConfiguredArchive(Configuration configuration, Optional<Embedder> embedder) {
    this(configuration, embedder, new RerankTrial(configuration, Optional.empty()));
  }

  /// Of that configuration.
  ///
  /// @param embedder makes the vectors; empty for an index by words alone
  /// @param reranking tells whether hits are reranked
  public ConfiguredArchive(
      Configuration configuration, Optional<Embedder> embedder, RerankTrial reranking) {
    this.configuration = configuration;
    this.embedder = embedder;
    this.reranking = reranking;
    this.gate = new QualityGate(configuration, reranking, this::over);
    this.index = index(configuration, embedder);
  }

  private static ArchiveGenerations index(
      Configuration configuration, Optional<Embedder> embedder) {
    var local =
        new ArchiveIndex(
            configuration.corpus(), configuration.data(), rules(configuration), embedder);
    EngineSettings engine = configuration.index().engine();
    return engine.isCluster() ? new ClusterArchive(local, engine.cluster()) : local;
  }

  /// What reading files goes by.
  public static ReadingRules rules(Configuration configuration) {
    Configuration.ReadingSettings reading = configuration.reading();
    return new ReadingRules(reading.links(), reading.memory(), reading.patience());
  }

  /// What is wrong with what finds passages by their meaning; nothing where nothing is.
  public Optional<String> complaint() {
    return embedder.flatMap(Embedder::complaint);
  }

  /// Whether hits are reranked and why, or why not; empty where the configuration names no model
  /// for it.
  public Optional<RerankingStatus> reranking() {
    return reranking.status();
  }

  /// The newest generation of the archive as it is now, built first where none serves.
  public OpenArchive open(IndexProgress progress) {
    return orFailure(() -> over(index.open(progress)));
  }

  /// Opens the generation that is to serve, whatever state of the archive it was built from; empty
  /// where there is none.
  public Optional<OpenArchive> openNewest() throws IOException {
    return index.openNewest().map(this::over);
  }

  private OpenArchive over(PassageIndex generation) {
    return over(generation, reranking.serving());
  }

  private OpenArchive over(PassageIndex generation, Optional<CrossEncoder> reranker) {
    return OpenArchive.over(generation, embedder, reranker, configuration);
  }

  /// The archive's statements, without what only answering needs; nothing is built.
  public StatementStore statements() {
    return orFailure(
        () -> {
          Optional<PassageIndex> present = index.present();
          return present.isPresent() ? present.get() : new CorpusStatements(index.read());
        });
  }

  /// Builds a new generation, which serves where it is good enough.
  ///
  /// @param force whether it serves however it scores
  /// @return empty where another process is building one
  public Optional<IndexReport> build(boolean force, IndexProgress progress) throws IOException {
    try {
      Optional<IndexReport> report = index.build(gate.acceptance(force), progress);
      if (report.isPresent() && reranking.lacks(report.get().generation())) {
        judgeReranking();
      }
      return report;
    } catch (UnusableArchive e) {
      throw failure(e);
    }
  }

  // Where nothing serves yet nobody is asked whether a generation is to.
  private void judgeReranking() throws IOException {
    Optional<PassageIndex> newest = index.openNewest();
    if (newest.isPresent()) {
      try (PassageIndex generation = newest.get()) {
        gate.judgeReranking(generation);
      }
    }
  }

  /// Builds a new generation for whoever waits for it, which serves however it scores if forced.
  public IndexReport buildNow(boolean force, IndexProgress progress) {
    return orFailure(() -> build(force, progress)).orElseThrow(this::leftToAnother);
  }

  private Failure leftToAnother() {
    return isDistributed()
        ? new Failure(
            "another process builds the index in the cluster, or was killed a moment ago",
            "Wait until it has ended; after a minute one that was killed is in nobody's way.")
        : new Failure(
            "another build of the index is under way in " + configuration.data(),
            "Wait until it has ended, or name another folder with --data.");
  }

  /// Puts judged questions to an archive.
  public static Evaluation scored(OpenArchive archive, List<JudgedQuestion> judged) {
    return Evaluation.of(
        judged,
        words -> archive.archive().ask(words),
        id -> archive.statements().find(id).map(Statement::text));
  }

  /// What is to be built, in words for the log; empty where nothing is.
  public Optional<String> behind() throws IOException {
    Optional<String> behind = index.behind();
    return behind.isEmpty() && reranking.isDue()
        ? Optional.of("whether rerank.model is to serve is not known yet")
        : behind;
  }

  /// The number of the generation that is to serve; 0 for none. Quick.
  public int newest() throws IOException {
    return index.newest();
  }

  /// Steps back to the generation before.
  public RollBack rollBack() throws IOException {
    return index.rollBack();
  }

  /// How the cluster is that holds the index; empty where files of this machine do.
  public Optional<ClusterState> cluster() {
    return index.cluster();
  }

  /// Whether a cluster is to hold the index.
  public boolean isDistributed() {
    return configuration.index().engine().isCluster();
  }

  /// The archive's folder.
  public Path corpus() {
    return configuration.corpus();
  }

  /// Whether links that lead out of it are followed.
  public boolean followsLinks() {
    return configuration.reading().links();
  }

  /// Whether changes in it are to be taken in by themselves.
  public boolean isWatched() {
    return configuration.reading().watched();
  }

  /// A folder for what is needed in passing.
  public Path scratch() {
    return configuration.data();
  }

  /// What reading its files goes by.
  public ReadingRules rules() {
    return rules(configuration);
  }

  /// What may fail because there is nothing to answer from, or because the disk fails.
  private interface ArchiveWork<T> {
    T done() throws IOException;
  }

  private <T> T orFailure(ArchiveWork<T> work) {
    try {
      return work.done();
    } catch (UnusableArchive e) {
      throw failure(e);
    } catch (IOException e) {
      throw unusable(e);
    } catch (IndexAway e) {
      throw new Failure(
          String.valueOf(e.getMessage()),
          "Start the cluster, or set index.opensearch.urls to its nodes; onrecord doctor looks at"
              + " it.");
    } catch (ClusterRefusal e) {
      throw new Failure(
          String.valueOf(e.getMessage()),
          "Give the user the rights of src/docs/cluster.md, and look at its password.");
    }
  }

  private static Failure failure(UnusableArchive e) {
    return new Failure(String.valueOf(e.getMessage()), e.advice());
  }

  /// That the index cannot be read or written.
  public Failure unusable(IOException e) {
    return new Failure(
        "the index in %s cannot be read or written: %s"
            .formatted(configuration.data(), Failure.words(e)),
        "Free space there, let this user write there, or name another folder with --data.");
  }
}
