package onrecord.telegram.feedback;

import java.util.HashSet;
import java.util.Set;
import onrecord.language.Analysis;
import onrecord.language.Languages;
import onrecord.language.Words;

/// What a question is about, in whichever words and order it was put.
///
/// @param stems the stems of the words that carry a matter, of a typed name its parts
/// @param names those of them that must not differ: names in the midst of it, and numbers
record QuestionWords(Set<String> stems, Set<String> names) {
  private static final int FEWEST_SHARED = 4;
  private static final int LONG = 5;

  static QuestionWords of(String question) {
    String language = Languages.guess(question);
    Set<String> stems = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (Words.Word word : Words.in(question)) {
      String stem = Analysis.stem(word.folded(), language);
      all.add(stem);
      if (!Analysis.isFunctionWord(word.folded(), language)) {
        stems.add(stem);
        if (word.numeric() || (word.capitalized() && word.span().start() > 0)) {
          names.add(stem);
        }
      }
    }
    return stems.isEmpty() ? new QuestionWords(all, names) : new QuestionWords(stems, names);
  }

  /// Whether both ask the same: the same words, one of them mistyped, or one word more in a long
  /// one that is neither a name nor a number.
  boolean isLike(QuestionWords other) {
    if (Math.abs(stems.size() - other.stems.size()) > 1) {
      return false;
    }
    Set<String> mine = without(stems, other.stems);
    Set<String> theirs = without(other.stems, stems);
    if (mine.isEmpty() && theirs.isEmpty()) {
      return true;
    }
    int shared = stems.size() - mine.size();
    if (mine.size() == 1 && theirs.size() == 1) {
      return isMistyped(mine.iterator().next(), theirs.iterator().next());
    }
    Set<String> more = mine.isEmpty() ? theirs : mine;
    return mine.size() + theirs.size() == 1
        && shared >= FEWEST_SHARED
        && without(more, names).size() == 1
        && without(more, other.names).size() == 1;
  }

  private static Set<String> without(Set<String> one, Set<String> other) {
    var left = new HashSet<>(one);
    left.removeAll(other);
    return left;
  }

  /// Whether a letter was left out, added, changed or changed places with the next one.
  static boolean isMistyped(String one, String other) {
    if (Math.min(one.length(), other.length()) < LONG
        || Math.abs(one.length() - other.length()) > 1
        || (one + other).chars().anyMatch(Character::isDigit)) {
      return false;
    }
    int head = 0;
    int most = Math.min(one.length(), other.length());
    while (head < most && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    String left = one.substring(head, one.length() - tail);
    String right = other.substring(head, other.length() - tail);
    boolean changed = left.length() <= 1 && right.length() <= 1;
    boolean swapped =
        left.length() == 2 && new StringBuilder(left).reverse().toString().equals(right);
    return changed || swapped;
  }
}
