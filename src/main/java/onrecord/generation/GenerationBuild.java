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
    Written written = new Written(draft);
    try {
      if (generations.embedder().isPresent()) {
        Embedder embedder = generations.embedder().get();
        try (VectorCache vectors = VectorCache.open(generations.vectors(), embedder)) {
          embed(corpus, vectors, written, progress);
          write(corpus, Optional.of(vectors), written, progress);
        }
      } else {
        write(corpus, Optional.empty(), written, progress);
      }
      progress.at(Phase.FINISHING, 0, 1);
      manifest(corpus, fingerprint, written).write(draft);
      IndexReport report = report(corpus, number, written);
      DurableFile.move(draft, generations.path(number));
      progress.at(Phase.FINISHING, 1, 1);
      return report;
    } finally {
      DurableFile.deleteFolder(draft);
    }
  }

  /// What was written so far, and where.
  private static final class Written {
    final Path draft;
    final Set<String> words = new TreeSet<>();
    int passages;
    long embedded;
    long reused;

    Written(Path draft) {
      this.draft = draft;
    }
  }

  private static void embed(
      Corpus corpus, VectorCache vectors, Written written, IndexProgress progress)
      throws IOException {
    long all = 0;
    List<String> missing = new ArrayList<>();
    written.words.addAll(PassageWriter.embeddedWords(corpus.statements()));
    written.words.stream().filter(word -> vectors.find(word) == null).forEach(missing::add);
    for (Statement statement : corpus.statements()) {
      List<String> texts = PassageWriter.embeddedTexts(statement);
      all += texts.size();
      texts.stream().filter(text -> vectors.find(text) == null).forEach(missing::add);
    }
    long total = vectors.unknown(missing);
    progress.at(Phase.VECTORS, 0, total);
    written.embedded = vectors.embed(missing, done -> progress.at(Phase.VECTORS, done, total));
    written.reused = all - written.embedded;
    vectors.force();
  }

  private static void write(
      Corpus corpus, Optional<VectorCache> vectors, Written written, IndexProgress progress)
      throws IOException {
    try (PassageWriter passages = PassageWriter.open(written.draft, vectors)) {
      int done = 0;
      for (Statement statement : corpus.statements()) {
        written.passages += passages.write(statement);
        progress.at(Phase.WORDS, ++done, corpus.statements().size());
      }
      passages.writeWords(written.words);
      passages.finish();
    }
  }

  private Manifest manifest(Corpus corpus, String fingerprint, Written written) throws IOException {
    String embedder = generations.embedder().map(Embedder::name).orElse("");
    return new Manifest(
        Manifest.FORMAT,
        fingerprint,
        Contents.of(corpus, written.passages, embedder),
        Manifest.checksums(written.draft));
  }

  private IndexReport report(Corpus corpus, int number, Written written) throws IOException {
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
        written.passages,
        added,
        changed,
        before.keySet().stream().sorted().toList(),
        written.embedded,
        written.reused,
        corpus.problems(),
        Duration.ofNanos(System.nanoTime() - begun));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
