package onrecord.language;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes off what Korean and Hebrew write at the end and at the beginning of a noun where other
/// languages have words: particles; "and", "the", "in", "to", "from", "that", "as".
final class Affixes extends TokenFilter {
  /// Korean particles behind a syllable that ends in a consonant, behind a vowel, and behind
  /// either.
  private static final List<String> CLOSED = folded("은 을 이 과 으로 으로서 으로써 으로부터 이나 이란 이라는 이라고 이랑");

  private static final List<String> OPEN = folded("는 를 가 와 로 로서 로써 로부터 나 란 라는 라고 랑");
  private static final List<String> EITHER =
      folded(
          "의 에 에는 에도 에서 에서는 에서도 에게 에게는 에게서 한테 께 께서 까지 까지는 부터 부터는 도 만 만이 보다 처럼"
              + " 만큼 마다 조차 밖에 대로 하고 들 들은 들이 들을 들의 들도 들과 들에게 들에게서");

  private static final String HEBREW_PREFIXES = "והבלמשכ";
  private static final int SHORTEST_HEBREW = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> bare;

  private Affixes(TokenStream words, UnaryOperator<String> bare) {
    super(words);
    this.bare = bare;
  }

  /// Korean words without their particles.
  static TokenStream withoutParticles(TokenStream words) {
    return new Affixes(words, Affixes::korean);
  }

  /// Hebrew words without the words that are written in front of them.
  static TokenStream withoutPrefixes(TokenStream words) {
    return new Affixes(words, Affixes::hebrew);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    String shorter = bare.apply(word);
    if (!shorter.equals(word)) {
      term.setEmpty().append(shorter);
    }
    return true;
  }

  /// Folded words hold Korean syllables as their letters.
  private static List<String> folded(String particles) {
    return Stream.of(particles.split(" ", -1))
        .map(particle -> Normalizer.normalize(particle, Normalizer.Form.NFKD))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static String korean(String word) {
    String shorter = withoutOne(word);
    // "노동자들은": the plural's sign goes after the particle behind it.
    return shorter.equals(word) ? word : withoutOne(shorter);
  }

  private static String withoutOne(String word) {
    String shortest = word;
    for (List<String> particles : List.of(EITHER, CLOSED, OPEN)) {
      for (String particle : particles) {
        int end = word.length() - particle.length();
        boolean fits =
            end >= 2
                && word.endsWith(particle)
                && (particles.equals(EITHER) || isClosed(word, end) == particles.equals(CLOSED));
        if (fits && end < shortest.length() && isLongEnough(word, end, particle)) {
          shortest = word.substring(0, end);
        }
      }
    }
    return shortest;
  }

  /// Whether the syllable before a place ends in a consonant; "로" stands behind the consonant ㄹ,
  /// too, which then counts as none.
  private static boolean isClosed(String word, int end) {
    char last = word.charAt(end - 1);
    return last >= '\u11a8' && last <= '\u11ff';
  }

  /// One syllable alone is left only before particles of two: "나도" may be a word.
  private static boolean isLongEnough(String word, int end, String particle) {
    long syllables = syllables(word.substring(0, end));
    return syllables > 1 || (syllables == 1 && (syllables(particle) > 1 || isCase(particle)));
  }

  /// Subject's, topic's and object's particles tell by what stands before them.
  private static boolean isCase(String particle) {
    return CASES.contains(particle);
  }

  private static final List<String> CASES = folded("은 는 을 를 의 에");

  private static long syllables(String letters) {
    return letters.chars().filter(each -> each >= '\u1100' && each <= '\u1112').count();
  }

  private static String hebrew(String word) {
    int from = 0;
    while (word.length() - from > SHORTEST_HEBREW
        && HEBREW_PREFIXES.indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    return word.substring(from);
  }
}
