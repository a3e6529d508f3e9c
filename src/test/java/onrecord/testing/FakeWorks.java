package onrecord.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.reading.CorpusReader;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.IndexReport;
import onrecord.index.RollBack;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.journal.Inbox.Aside;

/// Works in which a build goes on when a test says so.
public final class FakeWorks implements AdminOperations {
  private final Path corpus;
  private final List<Boolean> forced = new ArrayList<>();
  private Optional<Watcher> watcher = Optional.empty();
  private int serving = 2;

  /// Over the archive in that folder.
  public FakeWorks(Path corpus) {
    this.corpus = corpus;
  }

  @Override
  public synchronized Begun reindex(boolean force, Watcher who) {
    if (watcher.isPresent()) {
      return new Begun.AlreadyBuilding(Optional.of(progress(3)));
    }
    forced.add(force);
    watcher = Optional.of(who);
    return new Begun.Started();
  }

  private static BuildState progress(long done) {
    return new BuildState(
        new IndexProgress.Progress(Phase.WORDS, done, 9, 40), 0, Duration.ofSeconds(done));
  }

  /// Whether each build that was begun serves however it scores.
  public synchronized List<Boolean> forced() {
    return List.copyOf(forced);
  }

  /// The build under way is so far.
  public synchronized void isAt(long done) {
    watcher.orElseThrow().at(progress(done));
  }

  /// The build under way ends.
  public void ends(BuildOutcome outcome) {
    Watcher who;
    synchronized (this) {
      who = watcher.orElseThrow();
      watcher = Optional.empty();
      if (outcome instanceof BuildOutcome.Built(var report) && report.objection().isEmpty()) {
        serving = report.generation();
      }
    }
    who.ended(outcome);
  }

  /// A build of nine statements, of which one is new, with so many problems.
  public static BuildOutcome.Built built(int problems, Optional<String> objection) {
    List<Corpus.Problem> all = new ArrayList<>();
    for (int i = 1; i <= problems; i++) {
      all.add(new Corpus.Problem("strike.txt", i, "no date", "add one"));
    }
    return new BuildOutcome.Built(
        new IndexReport(
            3,
            9,
            120,
            List.of("port-2011-news"),
            List.of(),
            List.of(),
            14,
            106,
            all,
            Duration.ofSeconds(75),
            objection));
  }

  @Override
  public synchronized RollBack rollBack() {
    if (watcher.isPresent()) {
      return new RollBack.BuildUnderWay();
    }
    return serving == 1 ? new RollBack.Nowhere() : new RollBack.To(--serving);
  }

  @Override
  public synchronized int serving() {
    return serving;
  }

  @Override
  public BotStatus standing() {
    return new BotStatus(
        serving(),
        9,
        120,
        true,
        Optional.of(new RerankingStatus("ms-marco", RerankingState.WAITS, 0, 0, 0, "")),
        1,
        Optional.of("OpenSearch 3.5.0, green, 3 nodes, generation 7, 21.9 MB"),
        Duration.ofHours(50).plusSeconds(5),
        Optional.of(Duration.ofSeconds(7)),
        new WorkFigures(1, 2, 300, Duration.ofMillis(31), Duration.ofMillis(74), 4),
        new Aside(2, Optional.of("StackOverflowError in Marks.java:70")),
        List.of("journal: cannot be written"));
  }

  @Override
  public Path corpus() {
    return corpus;
  }

  @Override
  public Path scratch() {
    return corpus.resolveSibling("");
  }

  @Override
  public Corpus read(Path folder) {
    return CorpusReader.read(folder);
  }
}
