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
import onrecord.index.ChanceLevel;
import onrecord.index.Dictionary;
import onrecord.index.Fields;
import onrecord.index.PassageIndex;
import onrecord.index.StoredPassage;
import onrecord.index.TripletIndex;
import onrecord.index.stored.Contents;
import onrecord.index.stored.DepartedStatements;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/// One generation in files of this machine. Thread-safe.
public final class LuceneIndex implements PassageIndex {
  /// Okapi BM25's parameters, for passages of nearly one length.
  private static final float K1 = 0.8f;

  private static final float B = 0.75f;

  private final int number;
  private final Path folder;
  private final Contents contents;
  private final Set<String> departed;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final StoredStatements statements;
  private final StoredDocuments documents;
  private final Dictionary dictionary;
  private final TripletIndex triplets;

  private LuceneIndex(int number, Path folder, Contents contents, IndexReader reader)
      throws IOException {
    this.number = number;
    this.folder = folder;
    this.contents = contents;
    this.departed = DepartedStatements.read(folder);
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(K1, B));
    this.statements = new StoredStatements(searcher, contents.organizations());
    this.documents = new StoredDocuments(reader, statements);
    this.dictionary = new LuceneDictionary(this);
    this.triplets = new LuceneTriplets(this);
  }

  /// Opens the index in a folder.
  ///
  /// @param number its generation's
  public static LuceneIndex open(int number, Path folder) throws IOException {
    Contents contents = Contents.read(folder);
    return new LuceneIndex(number, folder, contents, IndexParts.open(folder));
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

  @Override
  public ChanceLevel chance() {
    return contents.chance();
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

  Passage passage(int document) {
    return documents.passage(document);
  }

  byte @Nullable [] vectors(int document) {
    return documents.vectors(document);
  }

  @Override
  public List<StatementEntry> list() {
    return statements.list();
  }

  @Override
  public boolean departed(String id) {
    return departed.contains(id);
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
