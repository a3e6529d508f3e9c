package onrecord.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Passages;
import onrecord.corpus.Statement;
import onrecord.index.Fields;
import onrecord.index.PassageVectors;
import onrecord.index.stored.Contents;
import onrecord.index.vectors.ModelInput;
import onrecord.index.vectors.VectorCache;
import onrecord.language.Analysis;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/// Writes one part of an index as Lucene documents, one after another, so that the same part comes
/// out the same; several parts may be written at once.
public final class PassageWriter implements AutoCloseable {
  private static final double MEGABYTES = 64;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final Optional<VectorCache> vectors;
  private boolean whole;

  private PassageWriter(Path folder, Optional<VectorCache> vectors) throws IOException {
    Files.createDirectories(folder);
    IndexWriterConfig config = new IndexWriterConfig(new FieldAnalyzer());
    config.setRAMBufferSizeMB(MEGABYTES);
    config.setUseCompoundFile(true);
    this.directory = FSDirectory.open(folder);
    this.writer = new IndexWriter(directory, config);
    this.vectors = vectors;
  }

  /// What was written.
  ///
  /// @param texts how many texts' vectors are in it
  public record Written(int passages, long texts) {}

  /// What a part's form depends on besides this program: Lucene's version.
  public static String form() {
    return Version.LATEST.toString();
  }

  /// Makes terms of the texts of each field.
  static Analyzer analyzer() {
    return new FieldAnalyzer();
  }

  /// The terms of a field's text in order.
  static List<String> terms(Analyzer analyzer, String field, String text) {
    Analyzer own = ((FieldAnalyzer) analyzer).getWrappedAnalyzer(field);
    return Analysis.terms(own, text);
  }

  /// Every text that is embedded for a statement.
  ///
  /// @param reads which languages' texts are
  public static List<ModelInput> embeddedTexts(Statement statement, Predicate<String> reads) {
    return reads.test(statement.masthead().language())
        ? EmbeddedText.all(Passages.of(statement))
        : List.of();
  }

  /// The everyday words of some statements, which have vectors of their own.
  public static SortedSet<String> everydayWords(Collection<Statement> statements) {
    return EmbeddedText.words(statements);
  }

  /// Writes statements and their passages into an empty folder, as one segment.
  ///
  /// @param vectors of every embedded text; none for an index by words alone
  /// @param written hears after each statement how many passages it has
  public static Written write(
      Path folder, List<Statement> statements, Optional<VectorCache> vectors, IntConsumer written)
      throws IOException {
    int passages = 0;
    long texts = 0;
    try (var writer = new PassageWriter(folder, vectors)) {
      for (Statement statement : statements) {
        List<Passage> cut = Passages.of(statement);
        writer.write(statement, cut);
        passages += cut.size();
        texts += writer.reads(statement) ? cut.size() : 0;
        written.accept(cut.size());
      }
      writer.finish();
    }
    return new Written(passages, vectors.isPresent() ? texts : 0);
  }

  /// Writes everyday words with their vectors into an empty folder, as one segment.
  public static Written writeWords(Path folder, Collection<String> words, VectorCache vectors)
      throws IOException {
    try (var writer = new PassageWriter(folder, Optional.of(vectors))) {
      for (String word : words) {
        byte[] vector = vectors(vectors, ModelInput.of(word)).whole();
        Document document = new Document();
        document.add(new StringField(Fields.WORD, word, Field.Store.YES));
        document.add(
            new KnnByteVectorField(Fields.WORD_VECTOR, vector, VectorSimilarityFunction.COSINE));
        document.add(new BinaryDocValuesField(Fields.VECTORS, new BytesRef(vector)));
        writer.writer.addDocument(document);
      }
      writer.finish();
    }
    return new Written(0, words.size());
  }

  /// Writes what an archive holds besides into the folder of its parts.
  ///
  /// @param embedder what made the vectors; empty text where there are none
  /// @param passages in all parts
  public static void writeContents(Path folder, Corpus corpus, String embedder, int passages)
      throws IOException {
    Contents.of(corpus, passages, embedder).write(folder);
  }

  private void write(Statement statement, List<Passage> passages) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Passage passage : passages) {
      documents.add(document(passage));
    }
    documents.add(Documents.of(statement));
    writer.addDocuments(documents);
  }

  private static PassageVectors vectors(VectorCache cache, ModelInput text) throws IOException {
    return cache
        .find(text)
        .orElseThrow(
            () ->
                new IOException(
                    "the vectors' file was written by another process at the same time"));
  }

  private void finish() throws IOException {
    writer.forceMerge(1);
    writer.commit();
    whole = true;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      if (whole) {
        writer.close();
      } else {
        writer.rollback();
      }
    }
  }

  private Document document(Passage passage) throws IOException {
    Document document = Documents.of(passage);
    if (reads(passage.statement())) {
      addVectors(document, passage, vectors.orElseThrow());
    }
    return document;
  }

  private static void addVectors(Document document, Passage passage, VectorCache cache)
      throws IOException {
    PassageVectors vectors = vectors(cache, EmbeddedText.of(passage));
    document.add(
        new KnnByteVectorField(Fields.VECTOR, vectors.whole(), VectorSimilarityFunction.COSINE));
    document.add(new BinaryDocValuesField(Fields.VECTORS, new BytesRef(vectors.bytes())));
  }

  /// Whether a statement's passages have vectors.
  private boolean reads(Statement statement) {
    return vectors.filter(cache -> cache.reads(statement.masthead().language())).isPresent();
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
}
