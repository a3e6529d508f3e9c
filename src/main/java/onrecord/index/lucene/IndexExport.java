package onrecord.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.index.Fields;
import onrecord.index.Triplets;
import onrecord.index.stored.Contents;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// All that an index in files holds, in its order, for whoever holds the same elsewhere.
public final class IndexExport implements AutoCloseable {
  private final LuceneIndex index;
  private final Contents contents;
  private final Set<String> departed;
  private final Analyzer analyzer = PassageWriter.analyzer();

  private IndexExport(LuceneIndex index, Contents contents, Set<String> departed) {
    this.index = index;
    this.contents = contents;
    this.departed = departed;
  }

  /// Of the index in a folder.
  public static IndexExport of(Path folder) throws IOException {
    return new IndexExport(
        LuceneIndex.open(1, folder), Contents.read(folder), DepartedStatements.read(folder));
  }

  /// What it holds, apart from its statements and passages.
  public Contents contents() {
    return contents;
  }

  /// The languages that have a field of stems in it.
  public List<String> languages() {
    return index.languages();
  }

  /// The ids of statements that earlier ones held.
  public Set<String> departed() {
    return departed;
  }

  /// How many passages hold any word.
  public int worded() {
    return index.dictionary().size();
  }

  /// The number of its documents.
  public int documents() {
    return index.reader().maxDoc();
  }

  /// One of its documents.
  public sealed interface ExportedDocument {
    /// A passage.
    ///
    /// @param vectors null where it has none
    @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
    record PassageDocument(Passage passage, byte @Nullable [] vectors)
        implements ExportedDocument {}

    /// A statement.
    record StatementDocument(Statement statement) implements ExportedDocument {}

    /// An everyday word with its vector.
    @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
    record WordDocument(String word, byte[] vector) implements ExportedDocument {}
  }

  /// The document of that number, from 0.
  public ExportedDocument document(int number) throws IOException {
    var stored = index.searcher().storedFields().document(number, Set.of(Fields.ID, Fields.WORD));
    String word = stored.get(Fields.WORD);
    if (word != null) {
      return new ExportedDocument.WordDocument(
          word, Optional.ofNullable(index.vectors(number)).orElseThrow());
    }
    String id = stored.get(Fields.ID);
    return id == null
        ? new ExportedDocument.PassageDocument(index.passage(number), index.vectors(number))
        : new ExportedDocument.StatementDocument(index.find(id).orElseThrow());
  }

  /// The fields by which a passage is found, with their texts as terms in a row; what is no text is
  /// as it is.
  public Map<String, List<Object>> fields(Passage passage) {
    Map<String, List<Object>> fields = new java.util.LinkedHashMap<>();
    for (IndexableField field : Documents.of(passage)) {
      List<Object> values = fields.computeIfAbsent(field.name(), _ -> new ArrayList<>());
      if (field instanceof TextField) {
        values.addAll(PassageWriter.terms(analyzer, field.name(), field.stringValue()));
      } else if (field.numericValue() != null) {
        values.add(field.numericValue());
      } else if (field.stringValue() != null) {
        values.add(field.stringValue());
      }
    }
    fields.remove(Fields.NAMES);
    fields.values().removeIf(List::isEmpty);
    return fields;
  }

  /// Is shown terms.
  @FunctionalInterface
  public interface TermVisitor {
    /// A term of a field and how many passages hold it.
    void term(String field, String term, int frequency) throws IOException;
  }

  /// Shows every term of the texts of passages, field by field, in their order.
  public void terms(TermVisitor visitor) throws IOException {
    for (String field : FieldInfos.getIndexedFields(index.reader()).stream().sorted().toList()) {
      if (field.equals(Fields.WORDS)
          || field.startsWith("stems-")
          || field.startsWith("heading-")) {
        TermsEnum terms = iterator(field);
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
          visitor.term(field, term.utf8ToString(), terms.docFreq());
        }
      }
    }
  }

  private TermsEnum iterator(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(index.reader(), field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /// Is shown names.
  @FunctionalInterface
  public interface NameVisitor {
    /// A key and the first names behind it.
    void names(String key, List<String> names) throws IOException;
  }

  /// Shows the first names behind every key.
  public void names(int most, NameVisitor visitor) throws IOException {
    String key = "";
    List<String> names = new ArrayList<>();
    TermsEnum terms = iterator(Fields.NAMES);
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      String written = term.utf8ToString();
      int slash = written.indexOf('/');
      if (!key.equals(written.substring(0, slash))) {
        show(key, names, visitor);
        key = written.substring(0, slash);
        names = new ArrayList<>();
      }
      if (names.size() < most) {
        names.add(written.substring(slash + 1));
      }
    }
    show(key, names, visitor);
  }

  private static void show(String key, List<String> names, NameVisitor visitor) throws IOException {
    if (!names.isEmpty()) {
      visitor.names(key, names);
    }
  }

  /// Is shown the places of triplets.
  @FunctionalInterface
  public interface PostingVisitor {
    /// A place; a triplet's come one after another, and the triplets in the order of their hashes.
    void place(int hash, int document, int position) throws IOException;
  }

  /// Shows every place of every triplet.
  public void triplets(PostingVisitor visitor) throws IOException {
    TermsEnum terms = iterator(Fields.TRIPLETS);
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      int hash = Triplets.hash(term);
      PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        for (int n = postings.freq(); n > 0; n--) {
          visitor.place(hash, postings.docID(), postings.nextPosition());
        }
      }
    }
  }

  /// How many places all triplets have.
  public long places() throws IOException {
    Terms terms = MultiTerms.getTerms(index.reader(), Fields.TRIPLETS);
    return terms == null ? 0 : terms.getSumTotalTermFreq();
  }

  /// How many of its documents have a vector of a passage.
  public int vectors() throws IOException {
    int vectors = 0;
    for (var leaf : index.reader().leaves()) {
      var values = leaf.reader().getByteVectorValues(Fields.VECTOR);
      vectors += values == null ? 0 : values.size();
    }
    return vectors;
  }

  /// How many components its vectors of passages have; 0 where there are none.
  public int dimensions() throws IOException {
    for (var leaf : index.reader().leaves()) {
      var values = leaf.reader().getByteVectorValues(Fields.VECTOR);
      if (values != null && values.size() > 0) {
        return values.dimension();
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
