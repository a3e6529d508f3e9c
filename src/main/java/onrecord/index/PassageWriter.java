package onrecord.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.embedding.VectorCache;
import onrecord.passage.Passage;
import onrecord.passage.Passages;
import onrecord.text.Analysis;
import onrecord.text.Span;
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

/// Writes statements and their passages as Lucene documents, one after another, so that no more
/// than one is worked on at a time.
public final class PassageWriter implements AutoCloseable {
  private static final double MEGABYTES = 64;

  private final Path folder;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final Optional<VectorCache> vectors;
  private final LongConsumer more;
  private int passages;
  private long embedded;
  private long reused;

  private PassageWriter(Path folder, Optional<VectorCache> vectors, LongConsumer more)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new FieldAnalyzer());
    config.setRAMBufferSizeMB(MEGABYTES);
    config.setUseCompoundFile(true);
    this.folder = folder;
    this.directory = FSDirectory.open(folder);
    this.writer = new IndexWriter(directory, config);
    this.vectors = vectors;
    this.more = more;
  }

  /// What was written.
  ///
  /// @param embedded how many texts were embedded anew
  /// @param reused how many texts had their vector already
  public record Written(int passages, long embedded, long reused) {}

  /// Begins an index in an empty folder.
  ///
  /// @param vectors of the embedded texts; none for an index by words alone
  /// @param more hears how many more texts are embedded, now and then
  public static PassageWriter open(Path folder, Optional<VectorCache> vectors, LongConsumer more)
      throws IOException {
    return new PassageWriter(folder, vectors, more);
  }

  /// Every text that is embedded for an archive, made as it is asked for.
  public static Stream<String> embeddedTexts(List<Statement> statements) {
    return Stream.concat(
        statements.stream().flatMap(each -> EmbeddedText.all(Passages.of(each)).stream()),
        Stream.of(statements).flatMap(all -> EmbeddedText.words(all).stream()));
  }

  /// Writes a statement and its passages.
  public void write(Statement statement) throws IOException {
    List<Passage> written = Passages.of(statement);
    if (vectors.isPresent()) {
      embed(vectors.get(), EmbeddedText.all(written));
    }
    List<Document> documents = new ArrayList<>();
    for (Passage passage : written) {
      documents.add(document(passage));
    }
    documents.add(Documents.of(statement));
    writer.addDocuments(documents);
    passages += written.size();
  }

  private void embed(VectorCache cache, Collection<String> texts) throws IOException {
    long anew = cache.embed(texts, more);
    embedded += anew;
    reused += texts.size() - anew;
  }

  /// Writes the archive's everyday words with their vectors, where there are vectors.
  public void writeWords(List<Statement> statements) throws IOException {
    if (vectors.isEmpty()) {
      return;
    }
    Set<String> words = EmbeddedText.words(statements);
    embed(vectors.get(), words);
    for (String word : words) {
      byte[] vector = vector(vectors.get(), word);
      Document document = new Document();
      document.add(new StringField(Fields.WORD, word, Field.Store.YES));
      document.add(
          new KnnByteVectorField(Fields.WORD_VECTOR, vector, VectorSimilarityFunction.COSINE));
      document.add(new BinaryDocValuesField(Fields.VECTORS, new BytesRef(vector)));
      writer.addDocument(document);
    }
  }

  private static byte[] vector(VectorCache cache, String text) throws IOException {
    byte[] vector = cache.find(text);
    if (vector == null) {
      throw new IOException("the vectors' file was written by another process at the same time");
    }
    return vector;
  }

  /// Puts all that was written on the disk, as one segment, with what else the archive holds.
  ///
  /// @param embedder what made the vectors; empty text where there are none
  public Written finish(Corpus corpus, String embedder) throws IOException {
    writer.forceMerge(1);
    writer.commit();
    Contents.of(corpus, passages, embedder).write(folder);
    return new Written(passages, embedded, reused);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }

  private Document document(Passage passage) throws IOException {
    Document document = Documents.of(passage);
    if (vectors.isPresent()) {
      addVectors(document, passage, vectors.get());
    }
    return document;
  }

  private static void addVectors(Document document, Passage passage, VectorCache cache)
      throws IOException {
    byte[] whole = vector(cache, EmbeddedText.of(passage));
    document.add(new KnnByteVectorField(Fields.VECTOR, whole, VectorSimilarityFunction.COSINE));
    ByteBuffer all = ByteBuffer.allocate(whole.length * (1 + passage.sentences().size()));
    all.put(whole);
    for (Span sentence : passage.sentences()) {
      all.put(vector(cache, EmbeddedText.of(passage, sentence)));
    }
    document.add(new BinaryDocValuesField(Fields.VECTORS, new BytesRef(all.array())));
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
