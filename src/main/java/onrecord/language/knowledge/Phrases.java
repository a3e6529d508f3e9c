package onrecord.language.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.language.Analysis;
import onrecord.language.Words;

/// Values found by the words of a phrase, the longest phrase first.
public final class Phrases<V> {
  private static final String WRITTEN = "=";

  private final Map<String, List<V>> values = new HashMap<>();
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
      add(String.join(" ", stems), value);
      add(
          WRITTEN + String.join(" ", Words.in(phrase).stream().map(Words.Word::folded).toList()),
          value);
    }
  }

  private void add(String key, V value) {
    List<V> list = values.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!list.contains(value)) {
      list.add(value);
    }
  }

  private String stem(Words.Word word) {
    return Analysis.stem(word.folded(), language);
  }

  /// The longest phrase that begins at a word; one that is written so before those that only share
  /// their stems.
  public Optional<PhraseMatch<V>> at(List<Words.Word> words, int first) {
    for (int end = Math.min(words.size(), first + longest); end > first; end--) {
      List<Words.Word> part = words.subList(first, end);
      List<V> written =
          values.get(WRITTEN + String.join(" ", part.stream().map(Words.Word::folded).toList()));
      List<V> found =
          written == null
              ? values.get(String.join(" ", part.stream().map(this::stem).toList()))
              : written;
      if (found != null) {
        return Optional.of(new PhraseMatch<>(first, end, found));
      }
    }
    return Optional.empty();
  }
}
