package onrecord.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.index.Fields;
import onrecord.index.TripletIndex;
import onrecord.index.Triplets;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/// The rows of three words of an index in files.
final class LuceneTriplets implements TripletIndex {
  private final LuceneIndex index;

  LuceneTriplets(LuceneIndex index) {
    this.index = index;
  }

  @Override
  public int documents() {
    return index.reader().maxDoc();
  }

  @Override
  public List<Long> counts(List<Triplets.Triplet> triplets) {
    List<Long> counts = new ArrayList<>();
    try {
      for (Triplets.Triplet triplet : triplets) {
        counts.add(index.reader().totalTermFreq(new Term(Fields.TRIPLETS, triplet.term())));
      }
      return counts;
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }

  @Override
  public void places(List<Triplets.Triplet> triplets, PlaceVisitor visitor) {
    try {
      for (LeafReaderContext leaf : index.reader().leaves()) {
        places(leaf, triplets, visitor);
      }
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }

  private static void places(
      LeafReaderContext leaf, List<Triplets.Triplet> triplets, PlaceVisitor visitor)
      throws IOException {
    if (leaf.reader().terms(Fields.TRIPLETS) == null) {
      return;
    }
    TermsEnum terms = leaf.reader().terms(Fields.TRIPLETS).iterator();
    for (int i = 0; i < triplets.size(); i++) {
      if (terms.seekExact(triplets.get(i).term())) {
        PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          for (int n = postings.freq(); n > 0; n--) {
            visitor.place(i, leaf.docBase + postings.docID(), postings.nextPosition());
          }
        }
      }
    }
  }

  @Override
  public String statement(int document) {
    try {
      return index.searcher().storedFields().document(document, Set.of(Fields.ID)).get(Fields.ID);
    } catch (IOException e) {
      throw LuceneIndex.unreadable(e);
    }
  }
}
