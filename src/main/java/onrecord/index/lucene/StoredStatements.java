package onrecord.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.index.Fields;
import onrecord.index.StatementStore;
import onrecord.index.stored.Contents;
import onrecord.index.stored.RecentStatements;
import onrecord.index.stored.StatementRecord;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/// The statements in an index, the last ones read kept in memory. Thread-safe.
final class StoredStatements implements StatementStore {
  private final IndexSearcher searcher;
  private final Map<String, Organization> organizations = new LinkedHashMap<>();
  private final RecentStatements remembered = new RecentStatements();

  /// Read once, for a page or an answer asks for it many times; given up where memory is short.
  private volatile SoftReference<List<StatementEntry>> listed = new SoftReference<>(null);

  StoredStatements(IndexSearcher searcher, List<Contents.ListedNames> organizations) {
    this.searcher = searcher;
    organizations.forEach(names -> this.organizations.put(names.key(), names.organization()));
  }

  @Override
  public List<StatementEntry> list() {
    // An index that was closed says so, whatever is known of it.
    searcher.getIndexReader().getContext();
    List<StatementEntry> known = listed.get();
    if (known == null) {
      known = entries();
      listed = new SoftReference<>(known);
    }
    return known;
  }

  private List<StatementEntry> entries() {
    try {
      List<StatementEntry> entries = new ArrayList<>();
      for (Document document : all(Fields.MASTHEAD)) {
        StatementRecord record = StatementRecord.parse(document.get(Fields.MASTHEAD));
        entries.add(
            new StatementEntry(
                document.get(Fields.ID), record.masthead(organizations), record.length()));
      }
      entries.sort(Comparator.comparing(StatementEntry::id));
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  @Override
  public Optional<Statement> find(String id) {
    Optional<Statement> known = remembered.find(id);
    if (known.isPresent()) {
      return known;
    }
    Optional<Statement> found = read(id);
    found.ifPresent(remembered::add);
    return found;
  }

  private Optional<Statement> read(String id) {
    try {
      ScoreDoc[] hits = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
      if (hits.length == 0) {
        return Optional.empty();
      }
      Document document = searcher.storedFields().document(hits[0].doc);
      StatementRecord record = StatementRecord.parse(document.get(Fields.MASTHEAD));
      return Optional.of(record.statement(id, document.get(Fields.TEXT), organizations));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  @Override
  public List<Organization> organizations() {
    return List.copyOf(organizations.values());
  }

  /// What tells whether a statement changed, by its id.
  Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new HashMap<>();
    for (Document document : all(Fields.HASH)) {
      hashes.put(document.get(Fields.ID), document.get(Fields.HASH));
    }
    return hashes;
  }

  /// The id of each statement with one field more.
  private List<Document> all(String field) throws IOException {
    List<Document> documents = new ArrayList<>();
    int most = Math.max(1, searcher.getIndexReader().numDocs());
    for (ScoreDoc hit :
        searcher.search(new FieldExistsQuery(Fields.ORDER), most, Sort.INDEXORDER).scoreDocs) {
      documents.add(searcher.storedFields().document(hit.doc, Set.of(Fields.ID, field)));
    }
    return documents;
  }
}
