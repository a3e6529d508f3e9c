package onrecord.language;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Tables;

/// Words that stand for what was spoken of before: pronouns and demonstratives, a closed class in
/// every language.
public final class Anaphora {
  /// Those that stand for it wherever they are: "they", "davon", "celui-ci".
  private static final Map<String, Set<String>> PRONOUNS = words("anaphora.pronouns");

  /// Those that are articles or empty elsewhere: "that", "das", "این".
  private static final Map<String, Set<String>> POINTERS = words("anaphora.pointers");

  /// What follows a pronoun that stands for what it is about to say: "those who".
  private static final Map<String, Set<String>> RELATIVES = words("anaphora.relatives");

  /// What marks the word before it as an object, in Persian.
  private static final Set<String> OBJECT = Continuation.words("anaphora.object");

  private final List<Word> words;
  private final BitSet places;
  private final String language;

  /// Looks at the words at those places of a text in a language.
  public Anaphora(List<Word> words, BitSet places, String language) {
    this.words = List.copyOf(words);
    this.places = (BitSet) places.clone();
    this.language = language;
  }

  private static Map<String, Set<String>> words(String list) {
    return Tables.wordsByLanguage(list).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                each -> each.getValue().stream().map(Words::folded).collect(Collectors.toSet())));
  }

  /// Where one stands that can be nothing else.
  public Optional<Integer> place() {
    return places.stream().filter(this::stands).boxed().findFirst();
  }

  /// Whether one stands anywhere, where nothing else is said.
  public boolean exists() {
    return places.stream()
        .mapToObj(i -> words.get(i).folded())
        .anyMatch(word -> is(PRONOUNS, word) || is(POINTERS, word));
  }

  private boolean stands(int at) {
    String word = words.get(at).folded();
    String next = at + 1 < words.size() ? words.get(at + 1).folded() : "";
    boolean last = places.nextSetBit(at + 1) < 0;
    return !is(RELATIVES, next)
        && (is(PRONOUNS, word) || (is(POINTERS, word) && (last || OBJECT.contains(next))));
  }

  private boolean is(Map<String, Set<String>> list, String word) {
    return list.getOrDefault(language, Set.of()).contains(word);
  }
}
