package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// One generation, opened. Thread-safe.
public final class PassageIndex implements StatementStore, AutoCloseable {
  /// Okapi BM25's parameters, for passages of nearly one length.
  private static final float K1 = 0.8f;

  private static final float B = 0.75f;

  private final int number;
  private final Path folder;
  private final Contents contents;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final StoredStatements statements;

  private PassageIndex(int number, Path folder, Contents contents, IndexReader reader) {
    this.number = number;
    this.folder = folder;
    this.contents = contents;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(K1, B));
    this.statements = new StoredStatements(searcher, contents.organizations());
  }

  /// Opens the index in a folder.
  ///
  /// @param number its generation's
  public static PassageIndex open(int number, Path folder) throws IOException {
    Contents contents = Contents.read(folder);
    List<IndexReader> parts = new ArrayList<>();
    boolean whole = false;
    try {
      for (Path part : parts(folder)) {
        parts.add(open(part));
      }
      var index =
          new PassageIndex(
              number, folder, contents, new MultiReader(parts.toArray(IndexReader[]::new), true));
      whole = true;
      return index;
    } finally {
      if (!whole) {
        IOUtils.closeWhileHandlingException(parts);
      }
    }
  }

  /// The folders of its parts, which are all the folders there are.
  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  /// A reader that takes its files along when it closes.
  private static DirectoryReader open(Path part) throws IOException {
    FSDirectory directory = FSDirectory.open(part);
    boolean open = false;
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
      open = true;
      return reader;
    } finally {
      if (!open) {
        directory.close();
      }
    }
  }

  /// The generation's number, from 1.
  public int number() {
    return number;
  }

  /// The folder of its files; what is open is read on after they have gone.
  public Path folder() {
    return folder;
  }

  /// The number of passages.
  public int passages() {
    return contents.passages();
  }

  /// How many problems the archive's files had when it was built.
  public int problems() {
    return contents.problems();
  }

  /// Whether passages have vectors.
  public boolean semantic() {
    return !contents.embedder().isEmpty();
  }

  /// Those who signed statements, in the order of the alphabet.
  public List<String> authors() {
    return contents.authors();
  }

  /// All who signed a statement or are quoted in one by name, in the order of the alphabet.
  public List<String> people() {
    return contents.people();
  }

  /// Other names of what the statements speak of, one list per thing.
  public List<List<String>> names() {
    return contents.names();
  }

  /// For queries over {@link Fields}.
  public IndexSearcher searcher() {
    return searcher;
  }

  /// The languages that have a field of stems here.
  public List<String> languages() {
    List<String> languages = new ArrayList<>();
    for (String field : FieldInfos.getIndexedFields(reader)) {
      if (field.startsWith(Fields.stems("en").substring(0, 6))) {
        languages.add(field.substring(6));
      }
    }
    return languages.stream().sorted().toList();
  }

  /// The passage of a Lucene document.
  public Passage passage(int document) {
    try {
      String id = statement(document);
      Statement statement =
          find(id)
              .orElseThrow(
                  () -> new IOException("the index holds a passage of no statement: " + id));
      BytesRef place = binary(document, Fields.PLACE);
      if (place == null) {
        throw new IOException("the index holds a passage without a place: " + id);
      }
      return PassagePlace.decode(statement, place);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private String statement(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.STATEMENT);
    if (ids == null || !ids.advanceExact(document - leaf.docBase)) {
      throw new IOException("the index holds no passage there: " + document);
    }
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }

  private LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  /// The word of a Lucene document that holds one.
  public String word(int document) throws IOException {
    return searcher.storedFields().document(document, Set.of(Fields.WORD)).get(Fields.WORD);
  }

  /// The quantized vectors of a passage and of its sentences one after another, or null where it
  /// has none.
  public byte @Nullable [] vectors(int document) {
    try {
      BytesRef bytes = binary(document, Fields.VECTORS);
      return bytes == null
          ? null
          : Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private @Nullable BytesRef binary(int document, String field) throws IOException {
    LeafReaderContext leaf = leaf(document);
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    return values != null && values.advanceExact(document - leaf.docBase)
        ? values.binaryValue()
        : null;
  }

  @Override
  public List<StatementEntry> list() {
    return statements.list();
  }

  @Override
  public Optional<Statement> find(String id) {
    return statements.find(id);
  }

  /// What tells whether a statement changed.
  public static String hash(Statement statement) {
    return StatementRecord.hash(statement);
  }

  /// The same of each statement that it holds, by id.
  public Map<String, String> hashes() throws IOException {
    return statements.hashes();
  }

  @Override
  public List<Organization> organizations() {
    return statements.organizations();
  }

  /// Its reader.
  public IndexReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
