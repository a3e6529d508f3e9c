package onrecord.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.index.Dictionary;
import onrecord.index.Fields;
import onrecord.index.PassageIndex;
import onrecord.index.StoredPassage;
import onrecord.index.TripletIndex;
import onrecord.index.stored.Contents;
import onrecord.index.stored.PassagePlace;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// One generation in files of this machine. Thread-safe.
public final class LuceneIndex implements PassageIndex {
  /// Okapi BM25's parameters, for passages of nearly one length.
  private static final float K1 = 0.8f;

  private static final float B = 0.75f;

  private final int number;
  private final Path folder;
  private final Contents contents;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final StoredStatements statements;
  private final Dictionary dictionary;
  private final TripletIndex triplets;

  private LuceneIndex(int number, Path folder, Contents contents, IndexReader reader) {
    this.number = number;
    this.folder = folder;
    this.contents = contents;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(K1, B));
    this.statements = new StoredStatements(searcher, contents.organizations());
    this.dictionary = new LuceneDictionary(this);
    this.triplets = new LuceneTriplets(this);
  }

  /// Opens the index in a folder.
  ///
  /// @param number its generation's
  public static LuceneIndex open(int number, Path folder) throws IOException {
    Contents contents = Contents.read(folder);
    List<IndexReader> parts = new ArrayList<>();
    boolean whole = false;
    try {
      for (Path part : parts(folder)) {
        parts.add(open(part));
      }
      var index =
          new LuceneIndex(
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

  @Override
  public int number() {
    return number;
  }

  @Override
  public int passages() {
    return contents.passages();
  }

  @Override
  public int problems() {
    return contents.problems();
  }

  @Override
  public boolean semantic() {
    return !contents.embedder().isEmpty();
  }

  @Override
  public List<String> authors() {
    return contents.authors();
  }

  @Override
  public List<String> people() {
    return contents.people();
  }

  @Override
  public List<List<String>> names() {
    return contents.names();
  }

  IndexSearcher searcher() {
    return searcher;
  }

  @Override
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
  Passage passage(int document) {
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
      throw unreadable(e);
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

  /// The quantized vectors of a passage and of its sentences one after another, or null where it
  /// has none.
  byte @Nullable [] vectors(int document) {
    try {
      BytesRef bytes = binary(document, Fields.VECTORS);
      return bytes == null
          ? null
          : Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    } catch (IOException e) {
      throw unreadable(e);
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

  @Override
  public Map<String, String> hashes() throws IOException {
    return statements.hashes();
  }

  @Override
  public List<Organization> organizations() {
    return statements.organizations();
  }

  IndexReader reader() {
    return reader;
  }

  @Override
  public List<List<Integer>> search(List<? extends Query> queries, int most) {
    List<List<Integer>> found = new ArrayList<>();
    try {
      for (Query query : queries) {
        found.add(numbers(searcher.search(query, most)));
      }
      return found;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<Integer> first(Query query, int most) {
    try {
      return numbers(searcher.search(query, most, Sort.INDEXORDER));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static List<Integer> numbers(TopDocs hits) {
    return Arrays.stream(hits.scoreDocs).map(hit -> hit.doc).toList();
  }

  @Override
  public boolean holds(Query query) {
    try {
      return searcher.count(query) > 0;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Map<Integer, Passage> passages(Collection<Integer> numbers) {
    Map<Integer, Passage> passages = new HashMap<>();
    numbers.forEach(number -> passages.put(number, passage(number)));
    return passages;
  }

  @Override
  public List<StoredPassage> stored(Set<Integer> numbers) {
    return numbers.stream()
        .map(number -> new StoredPassage(passage(number), vectors(number)))
        .toList();
  }

  @Override
  public Dictionary dictionary() {
    return dictionary;
  }

  @Override
  public TripletIndex triplets() {
    return triplets;
  }

  @Override
  public long bytes() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Override
  public boolean present() {
    return Files.exists(folder);
  }

  static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the index cannot be read", e);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
