package onrecord.language.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.language.Analysis;
import onrecord.language.Words;

/// Values found by the words of a phrase, the longest phrase first.
public final class Phrases<V> {
  private final Map<String, List<V>> values = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();
  private final String language;
  private int longest = 1;

  /// Phrases whose words are compared by their stems in a language.
  public Phrases(String language) {
    this.language = language;
  }

  /// A phrase found in some words.
  ///
  /// @param first index of its first word
  /// @param end index after its last
  public record PhraseMatch<V>(int first, int end, List<V> values) {}

  /// Adds a phrase.
  public void put(String phrase, V value) {
    List<String> stems = Words.in(phrase).stream().map(this::stem).toList();
    if (!stems.isEmpty()) {
      longest = Math.max(longest, stems.size());
      beginnings.add(stems.getFirst());
      List<V> list = values.computeIfAbsent(String.join(" ", stems), key -> new ArrayList<>());
      if (!list.contains(value)) {
        list.add(value);
      }
    }
  }

  private String stem(Words.Word word) {
    return Analysis.stem(word.folded(), language);
  }

  /// The longest phrase that begins at a word.
  public Optional<PhraseMatch<V>> at(List<Words.Word> words, int first) {
    if (first >= words.size() || !beginnings.contains(stem(words.get(first)))) {
      return Optional.empty();
    }
    int last = Math.min(words.size(), first + longest);
    List<String> stems = words.subList(first, last).stream().map(this::stem).toList();
    for (int end = last; end > first; end--) {
      List<V> found = values.get(String.join(" ", stems.subList(0, end - first)));
      if (found != null) {
        return Optional.of(new PhraseMatch<>(first, end, found));
      }
    }
    return Optional.empty();
  }
}
