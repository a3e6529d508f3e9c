package onrecord.answer.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.answer.Period.DayRange;

/// Some words of a question and the days that they name.
///
/// @param first index of the first word
/// @param end index after the last
/// @param days the days; empty where the words name no year
/// @param yearly the days of any year, where the words name no year
/// @param dated whether the words name a time and nothing else could be meant
record DayStretch(
    int first, int end, Optional<DayRange> days, Optional<Yearly> yearly, boolean dated) {
  /// A time of unknown year is one of these years.
  private static final int EARLIEST = 1900;

  /// Days of any year.
  record Yearly(MonthDay from, MonthDay to) {
    static Yearly months(int from, int to) {
      return new Yearly(MonthDay.of(from, 1), MonthDay.of(to, java.time.Month.of(to).maxLength()));
    }

    /// Those that begin in a year.
    DayRange in(int year) {
      int last = to.isBefore(from) ? year + 1 : year;
      return new DayRange(from.atYear(year), to.atYear(last));
    }
  }

  static DayStretch of(int first, int end, LocalDate from, LocalDate to) {
    return new DayStretch(first, end, Optional.of(new DayRange(from, to)), Optional.empty(), false);
  }

  static DayStretch certain(int first, int end, LocalDate from, LocalDate to) {
    return new DayStretch(first, end, Optional.of(new DayRange(from, to)), Optional.empty(), true);
  }

  static DayStretch yearly(int first, int end, Yearly yearly) {
    return new DayStretch(first, end, Optional.empty(), Optional.of(yearly), true);
  }

  static DayStretch month(int first, int end, YearMonth month) {
    return of(first, end, month.atDay(1), month.atEndOfMonth());
  }

  LocalDate from() {
    return days.orElseThrow().from();
  }

  LocalDate to() {
    return days.orElseThrow().to();
  }

  /// The same in that year, where it names none itself.
  DayStretch in(int year) {
    return yearly.map(any -> with(any.in(year))).orElse(this);
  }

  /// The same as those days, with more words.
  private DayStretch with(DayRange range) {
    return new DayStretch(first, end, Optional.of(range), Optional.empty(), true);
  }

  /// The last one that began by a day.
  DayStretch lastBy(LocalDate day) {
    return yearly
        .map(any -> any.in(day.getYear()))
        .map(range -> range.from().isAfter(day) ? yearly.get().in(day.getYear() - 1) : range)
        .map(this::with)
        .orElse(this);
  }

  /// Each one up to a day.
  List<DayRange> each(LocalDate today) {
    return yearly
        .map(any -> IntStream.rangeClosed(EARLIEST, today.getYear()).mapToObj(any::in).toList())
        .orElseGet(() -> List.of(days.orElseThrow()));
  }
}
