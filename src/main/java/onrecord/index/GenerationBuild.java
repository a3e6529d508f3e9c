package onrecord.index;

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
import onrecord.index.IndexProgress.Phase;
import onrecord.passage.Passage;
import onrecord.passage.Passages;
import onrecord.text.Analysis;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/// One build under way: it ends in a new generation, or closes and leaves everything as it was.
public final class GenerationBuild implements AutoCloseable {
  private static final double WRITER_MEGABYTES = 64;

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
    counts.words.addAll(EmbeddedText.words(corpus.statements()));
    counts.words.stream().filter(word -> vectors.find(word) == null).forEach(missing::add);
    for (Statement statement : corpus.statements()) {
      List<String> texts = EmbeddedText.all(Passages.of(statement));
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
    IndexWriterConfig config = new IndexWriterConfig(new FieldAnalyzer());
    config.setRAMBufferSizeMB(WRITER_MEGABYTES);
    config.setSimilarity(new BM25Similarity());
    config.setUseCompoundFile(true);
    try (FSDirectory directory = FSDirectory.open(draft);
        IndexWriter writer = new IndexWriter(directory, config)) {
      PassageWriter passages = new PassageWriter(writer, vectors);
      int done = 0;
      for (Statement statement : corpus.statements()) {
        List<Passage> parts = Passages.of(statement);
        passages.write(statement, parts);
        counts.passages += parts.size();
        progress.at(Phase.WORDS, ++done, corpus.statements().size());
      }
      passages.writeWords(counts.words);
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private Manifest manifest(Corpus corpus, String fingerprint, Counts counts, Path draft)
      throws IOException {
    return new Manifest(
        Manifest.FORMAT,
        generations.embedder().map(Embedder::name).orElse(""),
        fingerprint,
        corpus.statements().size(),
        counts.passages,
        corpus.organizations().stream().map(Manifest.Names::of).toList(),
        corpus.names(),
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
      } else if (!hash.equals(StatementRecord.hash(statement))) {
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

  /// The words of each field, by the analysis that its name tells.
  private static final class FieldAnalyzer extends AnalyzerWrapper {
    FieldAnalyzer() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      int dash = field.indexOf('-');
      return field.equals(Fields.WORDS) || dash < 0
          ? Analysis.plain()
          : Analysis.stemmed(field.substring(dash + 1));
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
