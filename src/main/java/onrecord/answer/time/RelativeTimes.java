package onrecord.answer.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import onrecord.answer.time.DayStretch.Yearly;
import onrecord.language.knowledge.TimeWords.NamedTime;

/// The days that words name without a date, beside today: "last week", "the last two years".
///
/// @param today the day on which it is asked
record RelativeTimes(LocalDate today) {
  /// Nobody means more by "the last so many".
  private static final int MOST = 999;

  /// The days of a time; empty where no day can be told of it.
  Optional<DayStretch> of(NamedTime named) {
    String[] parts = named.time().split(" ", -1);
    int first = named.first();
    int end = named.end();
    if (parts[0].equals("part")) {
      Yearly months = Yearly.months(number(parts[1]), number(parts[2]));
      return Optional.of(DayStretch.yearly(first, end, months));
    }
    if (parts.length < 2 || Math.abs(number(parts[1])) > MOST) {
      return Optional.empty();
    }
    int count = number(parts[1]);
    return parts[0].endsWith("s")
        ? Optional.of(DayStretch.certain(first, end, since(parts[0], count), today))
        : Optional.of(
            whole(
                named,
                parts[0].replace("ago-", ""),
                named.time().startsWith("ago-") ? -count : count));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private LocalDate since(String units, int count) {
    return switch (units) {
      case "days" -> today.minusDays(count);
      case "weeks" -> today.minusWeeks(count);
      case "months" -> today.minusMonths(count);
      default -> today.minusYears(count);
    };
  }

  /// The day, week, month, quarter or year that is so many after today's.
  private DayStretch whole(NamedTime named, String unit, int after) {
    YearMonth month = YearMonth.from(today);
    return switch (unit) {
      case "day" -> stretch(named, today.plusDays(after), today.plusDays(after));
      case "week" -> {
        LocalDate monday =
            today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(after);
        yield stretch(named, monday, monday.plusDays(6));
      }
      case "month" -> months(named, month.plusMonths(after), 1);
      case "quarter" ->
          months(
              named, month.minusMonths((month.getMonthValue() - 1) % 3).plusMonths(3L * after), 3);
      default -> months(named, YearMonth.of(today.getYear() + after, 1), 12);
    };
  }

  private static DayStretch months(NamedTime named, YearMonth first, int count) {
    return stretch(named, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  private static DayStretch stretch(NamedTime named, LocalDate from, LocalDate to) {
    return DayStretch.certain(named.first(), named.end(), from, to);
  }
}
