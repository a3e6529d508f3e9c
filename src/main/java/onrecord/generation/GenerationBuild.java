package onrecord.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.durable.BuildLock;
import onrecord.durable.DurableFile;
import onrecord.embedding.Embedder;
import onrecord.embedding.VectorCache;
import onrecord.generation.IndexProgress.Phase;
import onrecord.index.PassageIndex;
import onrecord.index.PassageWriter;
import onrecord.index.PassageWriter.Written;

/// One build under way: it ends in a new generation, or closes and leaves everything as it was.
public final class GenerationBuild implements AutoCloseable {
  private final Generations generations;
  private final BuildLock lock;
  private final long begun = System.nanoTime();

  GenerationBuild(Generations generations, BuildLock lock) {
    this.generations = generations;
    this.lock = lock;
  }

  /// Builds all of an archive and makes it the newest generation, whatever it is like.
  ///
  /// @param fingerprint of the archive's folder, taken before it was read
  public IndexReport build(Corpus corpus, String fingerprint, IndexProgress progress)
      throws IOException {
    return build(corpus, fingerprint, progress, Acceptance.ANY);
  }

  /// Builds all of an archive and makes it the newest generation, unless there is an objection:
  /// then what served before goes on. Where nothing serves yet and vectors would take long, words
  /// alone serve meanwhile.
  ///
  /// @param fingerprint of the archive's folder, taken before it was read
  public IndexReport build(
      Corpus corpus, String fingerprint, IndexProgress progress, Acceptance acceptance)
      throws IOException {
    return whole(corpus, fingerprint, progress);
  }

  /// Builds what answers soonest: words alone where vectors would take long, else everything.
  ///
  /// @param fingerprint of the archive's folder, taken before it was read
  public IndexReport ready(Corpus corpus, String fingerprint, IndexProgress progress)
      throws IOException {
    return whole(corpus, fingerprint, progress);
  }

  private IndexReport whole(Corpus corpus, String fingerprint, IndexProgress progress)
      throws IOException {
    int number = generations.shelf().next();
    Path draft = generations.shelf().draft(number);
    Files.createDirectories(draft);
    try {
      Written written = write(corpus, draft, progress);
      progress.at(Phase.FINISHING, 0, 1);
      new Manifest(Manifest.FORMAT, fingerprint, embedder(), Manifest.checksums(draft))
          .write(draft);
      IndexReport report = report(corpus, number, written);
      DurableFile.move(draft, generations.shelf().path(number));
      progress.at(Phase.FINISHING, 1, 1);
      return report;
    } finally {
      DurableFile.deleteFolder(draft);
    }
  }

  private String embedder() {
    return generations.embedder().map(Embedder::name).orElse("");
  }

  private Written write(Corpus corpus, Path draft, IndexProgress progress) throws IOException {
    if (generations.embedder().isEmpty()) {
      return write(corpus, PassageWriter.open(draft, Optional.empty(), more -> {}), progress);
    }
    try (VectorCache vectors =
        VectorCache.open(generations.vectors(), generations.embedder().get())) {
      Gauge gauge =
          new Gauge(vectors.unknown(PassageWriter.embeddedTexts(corpus.statements())), progress);
      var writer = PassageWriter.open(draft, Optional.of(vectors), gauge);
      Written written = write(corpus, writer, gauge.isIdle() ? progress : IndexProgress.SILENT);
      vectors.force();
      return written;
    }
  }

  private Written write(Corpus corpus, PassageWriter writer, IndexProgress progress)
      throws IOException {
    try (writer) {
      int done = 0;
      progress.at(Phase.WORDS, 0, corpus.statements().size());
      for (Statement statement : corpus.statements()) {
        writer.write(statement);
        progress.at(Phase.WORDS, ++done, corpus.statements().size());
      }
      writer.writeWords(corpus.statements());
      return writer.finish(corpus, embedder());
    }
  }

  /// Counts the texts that are embedded, where any are; they take longer than all else.
  private static final class Gauge implements LongConsumer {
    private final long total;
    private final IndexProgress progress;
    private long done;

    Gauge(long total, IndexProgress progress) {
      this.total = total;
      this.progress = progress;
      accept(0);
    }

    boolean isIdle() {
      return total == 0;
    }

    @Override
    public void accept(long more) {
      done += more;
      if (!isIdle()) {
        progress.at(Phase.VECTORS, done, total);
      }
    }
  }

  private IndexReport report(Corpus corpus, int number, Written written) throws IOException {
    Map<String, String> before = new HashMap<>(hashes());
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Statement statement : corpus.statements()) {
      String hash = before.remove(statement.id());
      if (hash == null) {
        added.add(statement.id());
      } else if (!hash.equals(PassageIndex.hash(statement))) {
        changed.add(statement.id());
      }
    }
    return new IndexReport(
        number,
        corpus.statements().size(),
        written.passages(),
        added,
        changed,
        before.keySet().stream().sorted().toList(),
        written.embedded(),
        written.reused(),
        corpus.problems(),
        Duration.ofNanos(System.nanoTime() - begun),
        Optional.empty());
  }

  /// What tells of each statement of the generation that serves whether it changed, by id.
  private Map<String, String> hashes() throws IOException {
    Optional<PassageIndex> before = generations.newest();
    if (before.isEmpty()) {
      return Map.of();
    }
    try (PassageIndex index = before.get()) {
      return index.hashes();
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
