package onrecord.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The time that a question names: one stretch, or several ("in 2009 or 2019", "not in 2009").
///
/// @param words as the question puts it ("before 2010")
/// @param stretches its stretches, the earliest first; at least one
/// @param ofStatement whether it says when statements were issued, rather than when things happened
public record Period(String words, List<DayRange> stretches, boolean ofStatement) {

  /// One of one stretch.
  ///
  /// @param from its first day; `LocalDate.MIN` where it is open
  /// @param to its last day; `LocalDate.MAX` where it is open
  public Period(String words, LocalDate from, LocalDate to, boolean ofStatement) {
    this(words, List.of(new DayRange(from, to)), ofStatement);
  }

  /// A stretch of time.
  ///
  /// @param from its first day; `LocalDate.MIN` where it is open
  /// @param to its last day; `LocalDate.MAX` where it is open
  public record DayRange(LocalDate from, LocalDate to) {

    /// Whether it has a first day and a last.
    boolean isBounded() {
      return !from.equals(LocalDate.MIN) && !to.equals(LocalDate.MAX);
    }

    /// As EDTF writes it, a whole year as the year: `2015`, `2015-06-01/2015-06-30`.
    public String text() {
      boolean years = from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear();
      String first = years ? String.valueOf(from.getYear()) : from.toString();
      String last = years ? String.valueOf(to.getYear()) : to.toString();
      return first.equals(last) ? first : first + "/" + last;
    }

    /// Whether some day of it lies between two.
    public boolean meets(LocalDate first, LocalDate last) {
      return !first.isAfter(to) && !last.isBefore(from);
    }
  }

  /// Its stretches, each by itself.
  List<Period> each() {
    return stretches.stream().map(one -> new Period(words, List.of(one), ofStatement)).toList();
  }

  /// Its first day; `LocalDate.MIN` where it is open.
  public LocalDate from() {
    return stretches.getFirst().from();
  }

  /// Its last day; `LocalDate.MAX` where it is open.
  public LocalDate to() {
    return stretches.getLast().to();
  }

  /// Whether some day of it lies between two.
  public boolean meets(LocalDate first, LocalDate last) {
    return stretches.stream().anyMatch(stretch -> stretch.meets(first, last));
  }

  /// What of it lies between two days; empty where nothing does.
  public Optional<Period> between(LocalDate first, LocalDate last) {
    List<DayRange> within =
        stretches.stream()
            .filter(stretch -> stretch.meets(first, last))
            .map(
                stretch ->
                    new DayRange(
                        stretch.from().isAfter(first) ? stretch.from() : first,
                        stretch.to().isBefore(last) ? stretch.to() : last))
            .toList();
    return within.isEmpty()
        ? Optional.empty()
        : Optional.of(new Period(words, within, ofStatement));
  }
}
