package onrecord.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import onrecord.language.Span;
import onrecord.language.Words;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Three words in a row, hashed: by them a quotation is found again. Of a statement's about every
/// second is kept, so chosen that any five words in a row hold one (winnowing: Schleimer,
/// Wilkerson, Aiken 2003).
public final class Triplets {
  /// Lucene's position of a triplet is its place in the text over this.
  public static final int GRAIN = 16;

  private static final int WORDS = 3;
  private static final int WINDOW = 3;
  private static final int BITS = 22;
  private static final FieldType TYPE = type();

  private Triplets() {}

  /// A triplet of words.
  ///
  /// @param first the place of its first word among the words
  public record Triplet(int hash, int first) {

    /// As Lucene keeps it.
    public BytesRef term() {
      return new BytesRef(new byte[] {(byte) (hash >> 16), (byte) (hash >> 8), (byte) hash});
    }
  }

  /// The hash of a triplet that Lucene keeps so.
  public static int hash(BytesRef term) {
    int high = Byte.toUnsignedInt(term.bytes[term.offset]);
    int middle = Byte.toUnsignedInt(term.bytes[term.offset + 1]);
    int low = Byte.toUnsignedInt(term.bytes[term.offset + 2]);
    return high << 16 | middle << 8 | low;
  }

  /// Every triplet of some words, as {@link Words#spelled} gives them.
  public static List<Triplet> of(List<Words.Word> words) {
    List<Triplet> triplets = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      triplets.add(new Triplet(hash(words.subList(i, i + WORDS)), i));
    }
    return triplets;
  }

  /// Those that any text is found by that holds all these words in a row.
  public static List<Triplet> kept(List<Words.Word> words) {
    List<Triplet> all = of(words);
    List<Triplet> kept = new ArrayList<>();
    for (int i = 0; i + WINDOW <= all.size(); i++) {
      Triplet least = least(all.subList(i, i + WINDOW));
      if (kept.isEmpty() || !kept.getLast().equals(least)) {
        kept.add(least);
      }
    }
    return all.size() < WINDOW ? all : kept;
  }

  private static Triplet least(List<Triplet> window) {
    Triplet least = window.getFirst();
    for (Triplet triplet : window) {
      least = order(triplet) <= order(least) ? triplet : least;
    }
    return least;
  }

  /// An order that has nothing to do with the order of the hashes' terms.
  private static int order(Triplet triplet) {
    return mixed(triplet.hash() * 0x9E3779B9);
  }

  private static int hash(List<Words.Word> words) {
    int hash = 17;
    for (Words.Word word : words) {
      hash = mixed(hash * 31 + word.folded().hashCode());
    }
    return hash >>> (Integer.SIZE - BITS);
  }

  private static int mixed(int number) {
    int mixed = (number ^ (number >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }

  /// A statement's field.
  public static Field field(String text) {
    return new Field(Fields.TRIPLETS, new Stream(text), TYPE);
  }

  private static FieldType type() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /// The kept triplets of a text, each where it begins.
  private static final class Stream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Words.Word> words;
    private final Iterator<Triplet> triplets;
    private int last = -1;

    Stream(String text) {
      words = Words.spelled(text, new Span(0, text.length()));
      triplets = kept(words).iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!triplets.hasNext()) {
        return false;
      }
      Triplet triplet = triplets.next();
      int position = words.get(triplet.first()).span().start() / GRAIN;
      term.setBytesRef(triplet.term());
      step.setPositionIncrement(position - last);
      last = position;
      return true;
    }
  }
}
