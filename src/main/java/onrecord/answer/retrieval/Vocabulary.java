package onrecord.answer.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.index.Dictionary;
import onrecord.index.Fields;
import onrecord.index.PassageIndex;
import onrecord.index.Vectors;
import onrecord.language.Analysis;
import onrecord.language.Sound;
import onrecord.language.knowledge.Lexicon;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// The words that an archive holds, and which of them a word may mean.
final class Vocabulary {
  /// A name's variant may differ in this share of its letters.
  private static final double LOOSE = 0.36;

  private static final int MOST = 8;

  /// What is longer is no word, misspelled or run together.
  private static final int LONGEST = 60;

  /// Words whose vectors' cosine is less than this have nothing in common that helps.
  static final double NEAR = 0.81;

  /// So many words' neighbours are at hand; the graph of all words is slow to walk.
  private static final int REMEMBERED = 4096;

  private final Map<String, Map<String, Double>> known = new ConcurrentHashMap<>();
  private final Map<String, List<String>> spelled = new ConcurrentHashMap<>();
  private final Dictionary dictionary;
  private final List<String> languages;

  Vocabulary(PassageIndex index) {
    this.dictionary = index.dictionary();
    this.languages = index.languages();
  }

  List<String> languages() {
    return languages;
  }

  /// The number of passages.
  int size() {
    return Math.max(1, dictionary.size());
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

  /// Tells that these folded words are going to be asked for.
  void expect(Supplier<? extends Collection<String>> folded) {
    dictionary.expect(
        () ->
            folded.get().stream()
                .distinct()
                .flatMap(word -> languages.stream().flatMap(language -> terms(word, language)))
                .toList());
  }

  /// Tells that the words near these folded ones in meaning are going to be asked for.
  void expectNear(Supplier<? extends Collection<String>> folded) {
    dictionary.expectNear(
        () -> folded.get().stream().filter(word -> !known.containsKey(word)).toList(), MOST);
  }

  private static Stream<Term> terms(String folded, String language) {
    String stem = Analysis.stem(folded, language);
    return Stream.of(
        new Term(Fields.stems(language), stem), new Term(Fields.heading(language), stem));
  }

  /// How telling a folded word is: the inverse of how many passages hold it.
  double rarity(String folded) {
    int frequency = frequency(folded);
    return Math.log(1 + (size() - frequency + 0.5) / (frequency + 0.5));
  }

  private int frequency(String field, String term) {
    return dictionary.frequency(field, term);
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
    for (Dictionary.NearWord near : dictionary.near(Vectors.quantized(vector), MOST)) {
      if (near.cosine() >= NEAR && !near.word().equals(folded)) {
        found.put(near.word(), near.cosine());
      }
    }
    return found;
  }

  /// The vector of a word of the archive, or null where it holds none.
  float @Nullable [] vector(String folded) {
    Optional<byte[]> bytes = dictionary.vector(folded);
    if (bytes.isEmpty()) {
      return null;
    }
    float[] vector = new float[bytes.get().length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = bytes.get()[i];
    }
    return vector;
  }

  /// Two words of the archive that a folded word runs together ("primeminister"); empty where it
  /// does not.
  List<String> parts(String folded) {
    if (folded.length() > LONGEST) {
      return List.of();
    }
    expect(() -> halves(folded));
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

  private static List<String> halves(String folded) {
    List<String> halves = new ArrayList<>();
    for (int at = folded.length() - 3; at >= 3; at--) {
      halves.add(folded.substring(0, at));
      halves.add(folded.substring(at));
    }
    return halves;
  }

  /// Names of the archive that have an acronym, each as its folded words.
  List<List<String>> namesOf(String acronym) {
    return dictionary.behind(Fields.ACRONYM + acronym, MOST * 4).stream()
        .map(name -> List.of(name.split(" ", -1)))
        .toList();
  }

  private List<String> soundingLike(String folded) {
    String sound = Sound.keyOf(folded);
    return sound.length() < 2 ? List.of() : dictionary.behind(sound, MOST * 4);
  }

  /// To measure how far words are from one takes a millisecond or more, and a question is looked
  /// for more than once: for each year, each side, each kind of words.
  private List<String> within(String folded, int edits) {
    if (spelled.size() > REMEMBERED) {
      spelled.clear();
    }
    String key = edits + folded;
    List<String> before = spelled.get(key);
    if (before != null) {
      return before;
    }
    List<String> words = new ArrayList<>(dictionary.within(folded, edits, MOST));
    words.remove(folded);
    spelled.put(key, List.copyOf(words));
    return words;
  }
}
