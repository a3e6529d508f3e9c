package onrecord.language.knowledge;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.language.Words;

/// Words of a closed class, by language. Messages mix languages, so that those of another one
/// count, too, unless they are words of English in an English text: "war".
public final class SmallWords {
  private final Map<String, Set<String>> own;
  private final Set<String> all;

  private SmallWords(Map<String, Set<String>> own) {
    this.own = own;
    this.all = own.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /// The words of lists.
  public static SmallWords of(String... lists) {
    return new SmallWords(
        Stream.of(lists)
            .flatMap(list -> Tables.wordsByLanguage(list).entrySet().stream())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    each ->
                        each.getValue().stream()
                            .map(Words::folded)
                            .collect(Collectors.toUnmodifiableSet()),
                    (one, other) ->
                        Stream.concat(one.stream(), other.stream())
                            .collect(Collectors.toUnmodifiableSet()))));
  }

  /// Whether a folded word of a text in that language is one of them.
  public boolean have(String folded, String language) {
    return own.getOrDefault(language, Set.of()).contains(folded)
        || (all.contains(folded) && !(language.equals("en") && Lexicon.knows(folded)));
  }

  /// Whether it is one of that very language.
  boolean areIn(String language, String folded) {
    return own.getOrDefault(language, Set.of()).contains(folded);
  }

  /// Whether a longer word ends in one of that language.
  boolean endIn(String language, String folded) {
    return own.getOrDefault(language, Set.of()).stream()
        .anyMatch(end -> folded.length() > end.length() + 1 && folded.endsWith(end));
  }
}
