package onrecord.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.index.Dictionary;
import onrecord.index.Fields;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/// The words of an index in files.
final class LuceneDictionary implements Dictionary {
  /// Up to so many words all are measured, which takes some milliseconds.
  private static final int MEASURED = 30_000;

  private final LuceneIndex index;

  LuceneDictionary(LuceneIndex index) {
    this.index = index;
  }

  @Override
  public int size() {
    try {
      return index.reader().getDocCount(Fields.WORDS);
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }

  @Override
  public int frequency(String field, String term) {
    try {
      return index.reader().docFreq(new Term(field, term));
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }

  @Override
  public List<String> behind(String key, int most) {
    String prefix = key + "/";
    List<String> words = new ArrayList<>();
    try {
      Terms names = MultiTerms.getTerms(index.reader(), Fields.NAMES);
      if (names == null) {
        return words;
      }
      TermsEnum terms = names.iterator();
      TermsEnum.SeekStatus status = terms.seekCeil(new BytesRef(prefix));
      while (status != TermsEnum.SeekStatus.END && words.size() < most) {
        String term = terms.term().utf8ToString();
        if (!term.startsWith(prefix)) {
          break;
        }
        words.add(term.substring(prefix.length()));
        if (terms.next() == null) {
          break;
        }
      }
      return words;
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }

  @Override
  public List<String> within(String folded, int edits, int most) {
    List<String> words = new ArrayList<>();
    try {
      Terms all = MultiTerms.getTerms(index.reader(), Fields.WORDS);
      if (all == null) {
        return words;
      }
      TermsEnum terms = new FuzzyTermsEnum(all, new Term(Fields.WORDS, folded), edits, 1, true);
      for (BytesRef term = terms.next(); term != null && words.size() < most; term = terms.next()) {
        words.add(term.utf8ToString());
      }
      return words;
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }

  @Override
  public List<NearWord> near(byte[] vector, int most) {
    try {
      TopDocs nearest =
          words() <= MEASURED
              ? measured(vector, most)
              : index.searcher().search(walk(vector, most), most);
      List<NearWord> near = new ArrayList<>();
      for (ScoreDoc hit : nearest.scoreDocs) {
        near.add(new NearWord(word(hit.doc), 2 * hit.score - 1));
      }
      return near;
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }

  private static Query walk(byte[] vector, int most) {
    return new KnnByteVectorQuery(Fields.WORD_VECTOR, vector, most);
  }

  private int words() throws IOException {
    int words = 0;
    for (LeafReaderContext leaf : index.reader().leaves()) {
      ByteVectorValues values = leaf.reader().getByteVectorValues(Fields.WORD_VECTOR);
      words += values == null ? 0 : values.size();
    }
    return words;
  }

  /// By every word's vector: a graph's walk misses some, and which ones is its own affair.
  private TopDocs measured(byte[] vector, int most) throws IOException {
    List<ScoreDoc> hits = new ArrayList<>();
    for (LeafReaderContext leaf : index.reader().leaves()) {
      ByteVectorValues values = leaf.reader().getByteVectorValues(Fields.WORD_VECTOR);
      for (int i = 0; values != null && i < values.size(); i++) {
        float score = VectorSimilarityFunction.COSINE.compare(vector, values.vectorValue(i));
        hits.add(new ScoreDoc(leaf.docBase + values.ordToDoc(i), score));
      }
    }
    hits.sort(
        Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc));
    ScoreDoc[] best = hits.stream().limit(most).toArray(ScoreDoc[]::new);
    return new TopDocs(new TotalHits(hits.size(), TotalHits.Relation.EQUAL_TO), best);
  }

  private String word(int document) throws IOException {
    return index.searcher().storedFields().document(document, Set.of(Fields.WORD)).get(Fields.WORD);
  }

  @Override
  public Optional<byte[]> vector(String folded) {
    try {
      ScoreDoc[] hits =
          index.searcher().search(new TermQuery(new Term(Fields.WORD, folded)), 1).scoreDocs;
      return hits.length == 0 ? Optional.empty() : Optional.ofNullable(index.vectors(hits[0].doc));
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }
}
