package onrecord.corpus.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The texts that are there, as far as is needed to know them again: whole, and nearly.
///
/// Of each the smallest hashes of its runs of words are kept; what two texts share of those is what
/// they share altogether (bottom-k sketches, after Broder).
public final class NearCopies {
  private static final int KEPT = 40;
  private static final int INDEXED = 10;
  private static final int WORDS = 4;

  /// So many texts are compared that share a run of words, the first that had it: a hundred
  /// thousand mails with one footer would take the square of that.
  private static final int MOST_SHARING = 100;

  private static final int LONGEST_WORD = 20;
  private static final double NEAR = 0.5;
  private static final long SEED = 0x9e3779b97f4a7c15L;

  private final Map<Long, String> whole = new HashMap<>();
  private final Map<Long, List<KnownText>> byHash = new HashMap<>();

  /// A text that is there.
  @SuppressWarnings("ArrayRecordComponent") // read here alone, and never compared
  private record KnownText(String name, long[] sketch) {}

  /// Adds a text under a name.
  public void add(String name, String text) {
    List<String> words = words(text);
    whole.putIfAbsent(hash(words, 0, words.size()), name);
    long[] sketch = sketch(words);
    KnownText known = new KnownText(name, sketch);
    Arrays.stream(sketch)
        .limit(INDEXED)
        .mapToObj(hash -> byHash.computeIfAbsent(hash, _ -> new ArrayList<>(1)))
        .filter(sharing -> sharing.size() < MOST_SHARING)
        .forEach(sharing -> sharing.add(known));
  }

  /// Forgets the text of a name.
  public void remove(String name) {
    whole.values().removeIf(name::equals);
    byHash.values().forEach(known -> known.removeIf(each -> each.name.equals(name)));
    byHash.values().removeIf(List::isEmpty);
  }

  /// The name of the text with the same words.
  public Optional<String> same(String text) {
    List<String> words = words(text);
    return Optional.ofNullable(whole.get(hash(words, 0, words.size())));
  }

  /// The name of the text that has most of these words in the same order, if it is half of them.
  public Optional<String> near(String text) {
    long[] sketch = sketch(words(text));
    KnownText best = null;
    double most = NEAR;
    for (KnownText each : sharing(sketch)) {
      double shared = shared(each.sketch, sketch);
      boolean better =
          shared > most || (shared == most && (best == null || each.name.compareTo(best.name) < 0));
      if (better) {
        best = each;
        most = shared;
      }
    }
    return Optional.ofNullable(best).map(KnownText::name);
  }

  private Set<KnownText> sharing(long[] sketch) {
    Set<KnownText> sharing = new HashSet<>();
    Arrays.stream(sketch)
        .limit(INDEXED)
        .forEach(hash -> sharing.addAll(byHash.getOrDefault(hash, List.of())));
    return sharing;
  }

  /// How many texts that one is compared with.
  int compared(String text) {
    return sharing(sketch(words(text))).size();
  }

  /// The share of the smallest hashes of both that stand in each.
  private static double shared(long[] one, long[] other) {
    int i = 0;
    int j = 0;
    int both = 0;
    int all = 0;
    while (all < KEPT && (i < one.length || j < other.length)) {
      boolean first = j == other.length || (i < one.length && one[i] <= other[j]);
      boolean second = i == one.length || (j < other.length && other[j] <= one[i]);
      both += first && second ? 1 : 0;
      i += first ? 1 : 0;
      j += second ? 1 : 0;
      all++;
    }
    return all == 0 ? 0 : (double) both / all;
  }

  private static long[] sketch(List<String> words) {
    TreeSet<Long> smallest = new TreeSet<>();
    for (int at = 0; at + WORDS <= words.size(); at++) {
      long hash = hash(words, at, at + WORDS);
      if (smallest.size() < KEPT || hash < smallest.last()) {
        smallest.add(hash);
        if (smallest.size() > KEPT) {
          smallest.pollLast();
        }
      }
    }
    return smallest.stream().mapToLong(Long::longValue).toArray();
  }

  private static long hash(List<String> words, int from, int to) {
    long hash = SEED;
    for (int at = from; at < to; at++) {
      String word = words.get(at);
      for (int i = 0; i < word.length(); i++) {
        hash = mixed(hash ^ word.charAt(i));
      }
      hash = mixed(hash + SEED);
    }
    return hash;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /// Runs of letters and digits in small letters; where no blanks part words, letter by letter.
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String small = text.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int at = 0; at <= small.length(); at++) {
      boolean ends = at == small.length() || !Character.isLetterOrDigit(small.charAt(at));
      if (ends || at - from > LONGEST_WORD) {
        if (at > from) {
          add(small.substring(from, at), words);
        }
        from = ends ? at + 1 : at;
      }
    }
    return words;
  }

  private static void add(String word, List<String> words) {
    if (word.codePoints().anyMatch(Character::isIdeographic)) {
      word.codePoints().mapToObj(Character::toString).forEach(words::add);
    } else {
      words.add(word);
    }
  }
}
