package onrecord.telegram.feedback;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/// A question as it was put, and what is known of it.
///
/// @param times how often it was put
/// @param reasons why it was not answered, or what was wrong with its answer
/// @param missing what it names and the archive does not
/// @param first the first day on which it was put, and the last
record KeptQuestion(
    String words,
    long times,
    SortedSet<String> reasons,
    SortedSet<String> missing,
    LocalDate first,
    LocalDate last) {

  /// Both together, in the words of this one.
  KeptQuestion and(KeptQuestion other) {
    return new KeptQuestion(
        words,
        times + other.times,
        both(reasons, other.reasons),
        both(missing, other.missing),
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  private static SortedSet<String> both(SortedSet<String> one, SortedSet<String> other) {
    var both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }
}
