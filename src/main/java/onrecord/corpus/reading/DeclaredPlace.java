package onrecord.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import onrecord.language.Span;

/// Where the words between the declared first and last ones of a voice may stand.
///
/// @param begun how often the first words stand with the last ones behind them
/// @param ended how often the last words stand behind the first ones
/// @param shortest each stretch from first to last words with no other inside it, in order
record DeclaredPlace(int begun, int ended, List<Span> shortest) {
  /// Nobody needs to know how often words stand beyond that.
  private static final int MOST = 100;

  /// The places in a text.
  ///
  /// @param free whether words are of no voice that was found before
  static DeclaredPlace of(Occurrences text, String begins, String ends, Predicate<Span> free) {
    List<Span> firsts = text.all(begins, 0, MOST, free);
    if (firsts.isEmpty()) {
      return new DeclaredPlace(0, 0, List.of());
    }
    List<Span> lasts = lasts(text, ends, firsts.getFirst(), free);
    List<Span> shortest = new ArrayList<>();
    int begun = 0;
    int at = 0;
    for (Span first : firsts) {
      while (at < lasts.size() && lasts.get(at).end() < first.end()) {
        at++;
      }
      if (at == lasts.size() || lasts.get(at).start() < first.start()) {
        continue;
      }
      begun++;
      Span whole = new Span(first.start(), lasts.get(at).end());
      if (!shortest.isEmpty() && shortest.getLast().end() == whole.end()) {
        shortest.removeLast();
      }
      shortest.add(whole);
    }
    return new DeclaredPlace(begun, lasts.size(), List.copyOf(shortest));
  }

  /// What closes at the first words or after them; where voices have taken all of it, that.
  private static List<Span> lasts(Occurrences text, String ends, Span first, Predicate<Span> free) {
    Predicate<Span> behind = last -> last.end() >= first.end();
    List<Span> lasts = text.all(ends, first.start(), MOST, behind.and(free));
    return lasts.isEmpty() ? text.all(ends, first.start(), 1, behind) : lasts;
  }

  /// Whether there is one place only where the words can stand.
  boolean isSure() {
    return begun == 1 && ended == 1;
  }
}
