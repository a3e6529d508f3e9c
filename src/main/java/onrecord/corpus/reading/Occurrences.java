package onrecord.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import onrecord.language.Span;

/// Where given words stand in a text as whole words, whatever its quotation marks.
final class Occurrences {
  static final String SINGLE = "\u2018\u2019\u201a\u201b\u2032\u00b4`'";
  static final String DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\"";

  private final String folded;

  Occurrences(String text) {
    this.folded = folded(text);
  }

  /// The first of them from a place on.
  Optional<Span> first(String words, int from) {
    String sought = folded(words);
    for (int at = folded.indexOf(sought, from); at >= 0; at = folded.indexOf(sought, at + 1)) {
      if (isWhole(at) && isWhole(at + sought.length())) {
        return Optional.of(new Span(at, at + sought.length()));
      }
    }
    return Optional.empty();
  }

  /// The first so many of those that are wanted, from a place on.
  List<Span> all(String words, int from, int most, Predicate<Span> wanted) {
    List<Span> all = new ArrayList<>();
    Optional<Span> found = first(words, from);
    while (found.isPresent() && all.size() < most) {
      found.filter(wanted).ifPresent(all::add);
      found = first(words, found.get().start() + 1);
    }
    return all;
  }

  /// Whether no word is cut at a place.
  private boolean isWhole(int at) {
    return at == 0
        || at == folded.length()
        || !Character.isLetterOrDigit(folded.charAt(at - 1))
        || !Character.isLetterOrDigit(folded.charAt(at));
  }

  /// Character for character, so that places stay.
  private static String folded(String words) {
    StringBuilder folded = new StringBuilder(words);
    for (int i = 0; i < folded.length(); i++) {
      char each = folded.charAt(i);
      if (SINGLE.indexOf(each) >= 0) {
        folded.setCharAt(i, '\'');
      } else if (DOUBLE.indexOf(each) >= 0) {
        folded.setCharAt(i, '"');
      } else if (each == '\n') {
        folded.setCharAt(i, ' ');
      }
    }
    return folded.toString();
  }
}
