package onrecord.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.administration.Works;
import onrecord.corpus.Corpus;
import onrecord.generation.Generations.SteppedBack;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexProgress.Phase;
import onrecord.generation.IndexReport;
import onrecord.journal.Inbox.Aside;
import onrecord.reading.CorpusReader;

/// Works in which a build goes on when a test says so.
public final class FakeWorks implements Works {
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
      return new Begun.UnderWay(Optional.of(progress(3)));
    }
    forced.add(force);
    watcher = Optional.of(who);
    return new Begun.Started();
  }

  private static Progress progress(long done) {
    return new Progress(
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
  public void ends(Outcome outcome) {
    Watcher who;
    synchronized (this) {
      who = watcher.orElseThrow();
      watcher = Optional.empty();
      if (outcome instanceof Outcome.Built(var report) && report.objection().isEmpty()) {
        serving = report.generation();
      }
    }
    who.ended(outcome);
  }

  /// A build of nine statements, of which one is new, with so many problems.
  public static Outcome.Built built(int problems, Optional<String> objection) {
    List<Corpus.Problem> all = new ArrayList<>();
    for (int i = 1; i <= problems; i++) {
      all.add(new Corpus.Problem("strike.txt", i, "no date", "add one"));
    }
    return new Outcome.Built(
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
  public synchronized SteppedBack rollBack() {
    if (watcher.isPresent()) {
      return new SteppedBack.BuildUnderWay();
    }
    return serving == 1 ? new SteppedBack.Nowhere() : new SteppedBack.To(--serving);
  }

  @Override
  public synchronized int serving() {
    return serving;
  }

  @Override
  public Standing standing() {
    return new Standing(
        serving(),
        9,
        120,
        true,
        1,
        Duration.ofHours(50).plusSeconds(5),
        Optional.of(Duration.ofSeconds(7)),
        new Work(1, 2, 300, Duration.ofMillis(31), Duration.ofMillis(74), 4),
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
