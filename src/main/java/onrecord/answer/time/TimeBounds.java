package onrecord.answer.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Tables;

/// What words before a time make of it: "before", "no later than", "not in".
public enum TimeBounds {
  /// All but it.
  NOT("periods.not"),
  /// Until its end.
  UP_TO("periods.upto"),
  /// Until it begins.
  BEFORE("periods.before"),
  /// When it has ended.
  AFTER("periods.after"),
  /// From its beginning.
  SINCE("periods.since");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of such lists
  private final List<List<String>> phrases;

  TimeBounds(String list) {
    this.phrases = phrases(list);
  }

  /// A bound and where its words begin.
  record FoundBound(TimeBounds bound, int first) {}

  /// The phrases of a list as folded words.
  public static List<List<String>> phrases(String list) {
    return Tables.words(list).stream()
        .map(phrase -> Words.in(phrase).stream().map(Word::folded).toList())
        .toList();
  }

  /// The bound whose words end where a time begins or within the words that tie it, those first
  /// that begin first.
  static Optional<FoundBound> before(List<Word> words, int linked, int first) {
    Optional<FoundBound> best = Optional.empty();
    for (TimeBounds bound : values()) {
      for (int at = linked; at <= first; at++) {
        int length = ending(words, at, bound.phrases);
        int begins = at - length;
        if (length > 0 && best.filter(one -> one.first() <= begins).isEmpty()) {
          best = Optional.of(new FoundBound(bound, begins));
        }
      }
    }
    return best;
  }

  /// How many words the longest phrase has that ends before a word; 0 where none does.
  public static int ending(List<Word> words, int end, List<List<String>> phrases) {
    return matching(phrases.stream().filter(phrase -> phrase.size() <= end), words, end, true);
  }

  /// How many words the longest phrase has that begins at a word; 0 where none does.
  public static int beginning(List<Word> words, int first, List<List<String>> phrases) {
    return matching(
        phrases.stream().filter(phrase -> first + phrase.size() <= words.size()),
        words,
        first,
        false);
  }

  private static int matching(
      Stream<List<String>> phrases, List<Word> words, int at, boolean ending) {
    return phrases
        .filter(
            phrase -> {
              int first = ending ? at - phrase.size() : at;
              return IntStream.range(0, phrase.size())
                  .allMatch(i -> words.get(first + i).folded().equals(phrase.get(i)));
            })
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }
}
