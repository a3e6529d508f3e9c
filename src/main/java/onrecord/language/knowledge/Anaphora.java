package onrecord.language.knowledge;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.language.Words.Word;

/// Words that stand for what was spoken of before: pronouns and demonstratives, a closed class in
/// every language.
public final class Anaphora {
  /// Those that stand for it wherever they are: "they", "davon", "celui-ci".
  private static final SmallWords PRONOUNS = SmallWords.of("anaphora.pronouns");

  /// Those that are articles or empty elsewhere: "that", "das", "این".
  private static final SmallWords POINTERS = SmallWords.of("anaphora.pointers");

  /// What follows a pronoun that stands for what it is about to say: "those who".
  private static final SmallWords RELATIVES = SmallWords.of("anaphora.relatives");

  /// What marks the word before it as an object, in Persian.
  private static final SmallWords OBJECT = SmallWords.of("anaphora.object");

  /// Who asks who, before a pronoun that is an article elsewhere: "quién la organizó".
  private static final SmallWords WHO = SmallWords.of("anaphora.who");

  /// Those that are never an article: "it".
  private static final SmallWords NO_ARTICLES = SmallWords.of("anaphora.no-articles");

  /// How verbs end whose subject or object is left to them: "liberaron".
  private static final SmallWords ENDINGS = SmallWords.of("anaphora.endings");

  /// Arabic's "this" clings to the article of its noun.
  private static final String THIS_THE = "هال";

  private static final Set<String> LEAVING_OUT = Set.of("es", "fa", "ar");

  private final List<Word> words;
  private final BitSet places;
  private final String language;

  /// Looks at the words at those places of a text in a language.
  public Anaphora(List<Word> words, BitSet places, String language) {
    this.words = List.copyOf(words);
    this.places = (BitSet) places.clone();
    this.language = language;
  }

  /// Whether sentences of the language need no word for who does what: "¿están a favor?"
  public boolean isLeftOut() {
    return LEAVING_OUT.contains(language);
  }

  /// Where one stands that can be nothing else.
  public Optional<Integer> place() {
    return places.stream().filter(this::stands).boxed().findFirst();
  }

  /// Whether one stands anywhere, where nothing else is said.
  public boolean exists() {
    return places.stream().anyMatch(i -> is(PRONOUNS, i) || is(POINTERS, i));
  }

  /// Whether one stands beside the only word that says something, at that place: "who organized
  /// it", "haben die das geändert".
  public boolean standsBeside(int only) {
    int end = places.length() - 1;
    boolean after = end > only && (is(POINTERS, end) || is(PRONOUNS, end));
    boolean two =
        places.stream().anyMatch(i -> i + 1 < only && is(POINTERS, i) && is(POINTERS, i + 1));
    return after || two || (end == only && isObjectBefore(only));
  }

  /// Whether a word ends as verbs do whose subject or object is left to them: "liberaron".
  public boolean isIn(String word) {
    return ENDINGS.endIn(language, word);
  }

  private boolean isObjectBefore(int verb) {
    int at = verb - 1;
    boolean pointing = at >= 0 && places.get(at) && is(POINTERS, at);
    return pointing && (is(NO_ARTICLES, at) || (at > 0 && is(WHO, at - 1)));
  }

  private boolean stands(int at) {
    boolean last = places.nextSetBit(at + 1) < 0;
    boolean relative = at + 1 < words.size() && is(RELATIVES, at + 1);
    boolean object = at + 1 < words.size() && is(OBJECT, at + 1);
    return !relative
        && (is(PRONOUNS, at)
            || words.get(at).folded().startsWith(THIS_THE)
            || (is(POINTERS, at) && (last || object)));
  }

  private boolean is(SmallWords list, int place) {
    return list.areIn(language, words.get(place).folded());
  }
}
