package onrecord.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.embedding.Embedder;
import onrecord.embedding.VectorCache;
import onrecord.generation.IndexProgress.Phase;
import onrecord.index.Contents;
import onrecord.index.PassageIndex;
import onrecord.index.PassageWriter;

/// One build under way: it ends in a new generation, or closes and leaves everything as it was.
public final class GenerationBuild implements AutoCloseable {
  private final Generations generations;
  private final FileChannel lock;
  private final long begun = System.nanoTime();

  GenerationBuild(Generations generations, FileChannel lock) {
    this.generations = generations;
    this.lock = lock;
  }

  /// Builds a generation from an archive and makes it the newest.
  ///
  /// @param fingerprint of the archive's folder, as it was read
  public IndexReport build(Corpus corpus, String fingerprint, IndexProgress progress)
      throws IOException {
    int number = generations.next();
    Path draft = generations.draft(number);
    DurableFile.deleteFolder(draft);
    Files.createDirectories(draft);
    Counts counts = new Counts();
    try {
      if (generations.embedder().isPresent()) {
        Embedder embedder = generations.embedder().get();
        try (VectorCache vectors = VectorCache.open(generations.vectors(), embedder)) {
          embed(corpus, vectors, counts, progress);
          write(corpus, Optional.of(vectors), draft, counts, progress);
        }
      } else {
        write(corpus, Optional.empty(), draft, counts, progress);
      }
      progress.at(Phase.FINISHING, 0, 1);
      manifest(corpus, fingerprint, counts, draft).write(draft);
      IndexReport report = report(corpus, number, counts);
      DurableFile.move(draft, generations.path(number));
      progress.at(Phase.FINISHING, 1, 1);
      return report;
    } finally {
      DurableFile.deleteFolder(draft);
    }
  }

  private static final class Counts {
    final Set<String> words = new TreeSet<>();
    int passages;
    long embedded;
    long reused;
  }

  private static void embed(
      Corpus corpus, VectorCache vectors, Counts counts, IndexProgress progress)
      throws IOException {
    long all = 0;
    List<String> missing = new ArrayList<>();
    counts.words.addAll(PassageWriter.embeddedWords(corpus.statements()));
    counts.words.stream().filter(word -> vectors.find(word) == null).forEach(missing::add);
    for (Statement statement : corpus.statements()) {
      List<String> texts = PassageWriter.embeddedTexts(statement);
      all += texts.size();
      texts.stream().filter(text -> vectors.find(text) == null).forEach(missing::add);
    }
    long total = vectors.unknown(missing);
    progress.at(Phase.VECTORS, 0, total);
    counts.embedded = vectors.embed(missing, done -> progress.at(Phase.VECTORS, done, total));
    counts.reused = all - counts.embedded;
    vectors.force();
  }

  private void write(
      Corpus corpus,
      Optional<VectorCache> vectors,
      Path draft,
      Counts counts,
      IndexProgress progress)
      throws IOException {
    try (PassageWriter passages = PassageWriter.open(draft, vectors)) {
      int done = 0;
      for (Statement statement : corpus.statements()) {
        counts.passages += passages.write(statement);
        progress.at(Phase.WORDS, ++done, corpus.statements().size());
      }
      passages.writeWords(counts.words);
      passages.finish();
    }
  }

  private Manifest manifest(Corpus corpus, String fingerprint, Counts counts, Path draft)
      throws IOException {
    String embedder = generations.embedder().map(Embedder::name).orElse("");
    return new Manifest(
        Manifest.FORMAT,
        fingerprint,
        Contents.of(corpus, counts.passages, embedder),
        Manifest.checksums(draft));
  }

  private IndexReport report(Corpus corpus, int number, Counts counts) throws IOException {
    Map<String, String> before = new HashMap<>();
    Optional<PassageIndex> newest = generations.newest();
    if (newest.isPresent()) {
      try (PassageIndex index = newest.get()) {
        before.putAll(index.hashes());
      }
    }
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
        counts.passages,
        added,
        changed,
        before.keySet().stream().sorted().toList(),
        counts.embedded,
        counts.reused,
        corpus.problems(),
        Duration.ofNanos(System.nanoTime() - begun));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
