package onrecord.answer.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.index.Fields;
import onrecord.index.PassageIndex;
import onrecord.index.Vectors;
import onrecord.language.Analysis;
import onrecord.language.Sound;
import onrecord.language.knowledge.Lexicon;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words that an archive holds, and which of them a word may mean.
final class Vocabulary {
  /// A name's variant may differ in this share of its letters.
  private static final double LOOSE = 0.36;

  private static final int MOST = 8;

  /// What is longer is no word, misspelled or run together.
  private static final int LONGEST = 60;

  /// Words whose vectors' cosine is less than this have nothing in common that helps.
  static final double NEAR = 0.76;

  /// So many words' neighbours are at hand; the graph of all words is slow to walk.
  private static final int REMEMBERED = 4096;

  private final PassageIndex index;
  private final Map<String, Map<String, Double>> known = new ConcurrentHashMap<>();

  private final IndexReader reader;
  private final List<String> languages;

  Vocabulary(PassageIndex index) {
    this.index = index;
    this.reader = index.reader();
    this.languages = index.languages();
  }

  List<String> languages() {
    return languages;
  }

  /// The number of passages.
  int size() {
    try {
      return Math.max(1, reader.getDocCount(Fields.WORDS));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// In how many passages a folded word stands, in any form that its languages' stemmers hold for
  /// the same.
  int frequency(String folded) {
    int most = 0;
    for (String language : languages) {
      String stem = Analysis.stem(folded, language);
      int text = frequency(Fields.stems(language), stem);
      most = Math.max(most, text > 0 ? text : frequency(Fields.heading(language), stem));
    }
    return most;
  }

  /// How telling a folded word is: the inverse of how many passages hold it.
  double rarity(String folded) {
    int frequency = frequency(folded);
    return Math.log(1 + (size() - frequency + 0.5) / (frequency + 0.5));
  }

  private int frequency(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// Words of the archive that a folded word may be a spelling of, with how sure that is, 0 to 1.
  ///
  /// @param name whether it may be a name, which is spelled more freely
  Map<String, Double> spellings(String folded, boolean name) {
    Map<String, Double> found = new LinkedHashMap<>();
    boolean spelled = folded.length() >= 4 && folded.length() <= LONGEST;
    if (!spelled || Character.isDigit(folded.charAt(0))) {
      return found;
    }
    if (name) {
      for (String word : soundingLike(folded)) {
        int limit = Math.max(1, (int) (LOOSE * Math.max(word.length(), folded.length())));
        if (!word.equals(folded) && Sound.distance(folded, word, limit) <= limit) {
          found.put(word, 0.9);
        }
      }
    }
    int edits = folded.length() >= 8 ? 2 : folded.length() >= 5 ? 1 : 0;
    if (edits > 0) {
      List<String> near = within(folded, edits);
      boolean mistyped = near.isEmpty() && !Lexicon.knows(folded) && Lexicon.nearlyKnows(folded);
      for (String word : mistyped ? within(folded, 2) : near) {
        found.putIfAbsent(word, 0.75);
      }
    }
    return found;
  }

  /// Words of the archive near a folded one in meaning, with how near, {@link #NEAR} to 1.
  ///
  /// @param vector the word's, or null where there are none
  Map<String, Double> near(String folded, float @Nullable [] vector) {
    if (vector == null) {
      return Map.of();
    }
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    Map<String, Double> before = known.get(folded);
    Map<String, Double> found = before == null ? searched(folded, vector) : before;
    known.put(folded, found);
    return found;
  }

  private Map<String, Double> searched(String folded, float[] vector) {
    Map<String, Double> found = new LinkedHashMap<>();
    try {
      Query query = new KnnByteVectorQuery(Fields.WORD_VECTOR, Vectors.quantized(vector), MOST);
      for (ScoreDoc hit : index.searcher().search(query, MOST).scoreDocs) {
        double cosine = 2 * hit.score - 1;
        String word = index.word(hit.doc);
        if (cosine >= NEAR && !word.equals(folded)) {
          found.put(word, cosine);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// The vector of a word of the archive, or null where it holds none.
  float @Nullable [] vector(String folded) {
    try {
      ScoreDoc[] hits =
          index.searcher().search(new TermQuery(new Term(Fields.WORD, folded)), 1).scoreDocs;
      byte[] bytes = hits.length == 0 ? null : index.vectors(hits[0].doc);
      if (bytes == null) {
        return null;
      }
      float[] vector = new float[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        vector[i] = bytes[i];
      }
      return vector;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// Two words of the archive that a folded word runs together ("primeminister"); empty where it
  /// does not.
  List<String> parts(String folded) {
    if (folded.length() > LONGEST) {
      return List.of();
    }
    for (int at = folded.length() - 3; at >= 3; at--) {
      String first = folded.substring(0, at);
      String second = folded.substring(at);
      if (Math.max(at, folded.length() - at) >= 4
          && frequency(first) > 0
          && frequency(second) > 0) {
        return List.of(first, second);
      }
    }
    return List.of();
  }

  /// Names of the archive that have an acronym, each as its folded words.
  List<List<String>> namesOf(String acronym) {
    return behind(Fields.ACRONYM + acronym + "/").stream()
        .map(name -> List.of(name.split(" ", -1)))
        .toList();
  }

  private List<String> soundingLike(String folded) {
    String prefix = Sound.keyOf(folded) + "/";
    return prefix.length() < 3 ? List.of() : behind(prefix);
  }

  private List<String> behind(String prefix) {
    List<String> words = new ArrayList<>();
    try {
      Terms names = MultiTerms.getTerms(reader, Fields.NAMES);
      if (names == null) {
        return words;
      }
      TermsEnum terms = names.iterator();
      TermsEnum.SeekStatus status = terms.seekCeil(new BytesRef(prefix));
      while (status != TermsEnum.SeekStatus.END && words.size() < MOST * 4) {
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
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private List<String> within(String folded, int edits) {
    List<String> words = new ArrayList<>();
    try {
      Terms all = MultiTerms.getTerms(reader, Fields.WORDS);
      if (all == null) {
        return words;
      }
      TermsEnum terms = new FuzzyTermsEnum(all, new Term(Fields.WORDS, folded), edits, 1, true);
      for (BytesRef term = terms.next(); term != null && words.size() < MOST; term = terms.next()) {
        words.add(term.utf8ToString());
      }
      words.remove(folded);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }
}
