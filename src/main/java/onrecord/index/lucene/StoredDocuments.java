package onrecord.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.index.Fields;
import onrecord.index.StatementStore;
import onrecord.index.stored.PassagePlace;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What the files of an index store of each document. Thread-safe.
final class StoredDocuments {
  private final IndexReader reader;
  private final StatementStore statements;

  StoredDocuments(IndexReader reader, StatementStore statements) {
    this.reader = reader;
    this.statements = statements;
  }

  /// The passage of a Lucene document.
  Passage passage(int document) {
    try {
      String id = statement(document);
      Statement statement =
          statements
              .find(id)
              .orElseThrow(
                  () -> new IOException("the index holds a passage of no statement: " + id));
      BytesRef place = binary(document, Fields.PLACE);
      if (place == null) {
        throw new IOException("the index holds a passage without a place: " + id);
      }
      return PassagePlace.decode(statement, place);
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
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
      throw LuceneIndex.unreadable(e);
    }
  }

  private @Nullable BytesRef binary(int document, String field) throws IOException {
    LeafReaderContext leaf = leaf(document);
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    return values != null && values.advanceExact(document - leaf.docBase)
        ? values.binaryValue()
        : null;
  }
}
