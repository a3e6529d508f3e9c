package onrecord.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.embedding.VectorCache;
import onrecord.passage.Passage;
import onrecord.passage.Passages;
import onrecord.text.Analysis;
import onrecord.text.Sound;
import onrecord.text.Span;
import onrecord.text.Words;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// Writes statements and their passages as Lucene documents.
public final class PassageWriter implements AutoCloseable {
  private static final double MEGABYTES = 64;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final Optional<VectorCache> vectors;

  private PassageWriter(FSDirectory directory, Optional<VectorCache> vectors) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new FieldAnalyzer());
    config.setRAMBufferSizeMB(MEGABYTES);
    config.setUseCompoundFile(true);
    this.directory = directory;
    this.writer = new IndexWriter(directory, config);
    this.vectors = vectors;
  }

  /// Begins an index in an empty folder.
  ///
  /// @param vectors of the embedded texts; none for an index by words alone
  public static PassageWriter open(Path folder, Optional<VectorCache> vectors) throws IOException {
    return new PassageWriter(FSDirectory.open(folder), vectors);
  }

  /// The texts that are embedded for a statement.
  public static List<String> embeddedTexts(Statement statement) {
    return EmbeddedText.all(Passages.of(statement));
  }

  /// The words that are embedded for some statements.
  public static Set<String> embeddedWords(List<Statement> statements) {
    return EmbeddedText.words(statements);
  }

  /// Writes a statement and its passages.
  ///
  /// @return the number of passages
  public int write(Statement statement) throws IOException {
    List<Passage> passages = Passages.of(statement);
    List<Document> documents = new ArrayList<>();
    for (Passage passage : passages) {
      documents.add(document(passage));
    }
    documents.add(document(statement));
    writer.addDocuments(documents);
    return passages.size();
  }

  /// Puts all that was written on the disk, as one segment.
  public void finish() throws IOException {
    writer.forceMerge(1);
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }

  /// Writes the archive's words with their vectors.
  public void writeWords(Iterable<String> words) throws IOException {
    for (String word : words) {
      byte[] vector = vectors.isEmpty() ? null : vectors.get().find(word);
      if (vector != null) {
        Document document = new Document();
        document.add(new StringField(Fields.WORD, word, Field.Store.YES));
        document.add(
            new KnnByteVectorField(Fields.WORD_VECTOR, vector, VectorSimilarityFunction.COSINE));
        document.add(new BinaryDocValuesField(Fields.VECTORS, new BytesRef(vector)));
        writer.addDocument(document);
      }
    }
  }

  private static Document document(Statement statement) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, statement.id(), Field.Store.YES));
    document.add(new StoredField(Fields.MASTHEAD, StatementRecord.of(statement).json()));
    document.add(new StoredField(Fields.HASH, StatementRecord.hash(statement)));
    document.add(new StoredField(Fields.TEXT, statement.text()));
    document.add(new NumericDocValuesField(Fields.ORDER, 0));
    return document;
  }

  private Document document(Passage passage) throws IOException {
    Statement statement = passage.statement();
    Masthead masthead = statement.masthead();
    String language = masthead.language();
    String text = passage.text();
    Document document = new Document();
    document.add(new StringField(Fields.STATEMENT, statement.id(), Field.Store.YES));
    document.add(new BinaryDocValuesField(Fields.PLACE, PassagePlace.encode(passage)));
    document.add(new TextField(Fields.stems(language), text, Field.Store.NO));
    document.add(new TextField(Fields.WORDS, text, Field.Store.NO));
    document.add(new TextField(Fields.heading(language), heading(passage), Field.Store.NO));
    addNames(document, text, heading(passage));
    String kind = statement.isReaderComments() ? Fields.COMMENT : Fields.ON_RECORD;
    document.add(new StringField(kind, "true", Field.Store.NO));
    issuers(statement).forEach(document::add);
    addDates(document, masthead.date());
    addVectors(document, passage);
    return document;
  }

  /// Who issued the text, here and in its reprints.
  private static Stream<Field> issuers(Statement statement) {
    Stream<Masthead> mastheads =
        Stream.concat(
            Stream.of(statement.masthead()),
            statement.reprints().stream().map(Statement.Reprint::masthead));
    return mastheads.flatMap(
        masthead ->
            Stream.concat(
                masthead.organization().map(Organization::key).stream()
                    .map(key -> new StringField(Fields.ORGANIZATION, key, Field.Store.NO)),
                masthead.authors().stream()
                    .map(
                        name ->
                            new StringField(Fields.AUTHOR, Words.folded(name), Field.Store.NO))));
  }

  private static void addDates(Document document, Optional<Edtf> date) {
    if (date.isPresent()) {
      document.add(new LongPoint(Fields.ISSUED_FROM, date.get().earliest().toEpochDay()));
      document.add(new LongPoint(Fields.ISSUED_TO, date.get().latest().toEpochDay()));
    }
  }

  private static void addNames(Document document, String text, String heading) {
    List<Words.Word> words = Words.in(text + " . " + heading);
    Acronyms.in(words)
        .forEach(
            (acronym, name) ->
                document.add(
                    new StringField(
                        Fields.NAMES,
                        Fields.ACRONYM + acronym + "/" + String.join(" ", name),
                        Field.Store.NO)));
    for (Words.Word word : words) {
      String sound = word.capitalized() ? Sound.keyOf(word.folded()) : "";
      if (!sound.isEmpty()) {
        document.add(new StringField(Fields.NAMES, sound + "/" + word.folded(), Field.Store.NO));
      }
    }
  }

  private static String heading(Passage passage) {
    Masthead masthead = passage.statement().masthead();
    return Stream.of(
            masthead.organization().stream().flatMap(PassageWriter::names),
            masthead.authors().stream(),
            Stream.of(masthead.title(), masthead.kind()),
            passage.voice().map(Voice::speaker).stream(),
            passage.lead().map(lead -> lead.of(passage.statement().text())).stream())
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" . "));
  }

  private static Stream<String> names(Organization organization) {
    return Stream.concat(Stream.of(organization.name()), organization.shortNames().stream());
  }

  private void addVectors(Document document, Passage passage) throws IOException {
    if (vectors.isEmpty()) {
      return;
    }
    byte[] whole = vectors.get().find(EmbeddedText.of(passage));
    if (whole == null) {
      return;
    }
    document.add(new KnnByteVectorField(Fields.VECTOR, whole, VectorSimilarityFunction.COSINE));
    ByteBuffer all = ByteBuffer.allocate(whole.length * (1 + passage.sentences().size()));
    all.put(whole);
    for (Span sentence : passage.sentences()) {
      byte[] vector = vectors.get().find(EmbeddedText.of(passage, sentence));
      all.put(vector == null ? new byte[whole.length] : vector);
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
