package onrecord.answer.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.answer.Period.DayRange;
import onrecord.answer.time.DayStretch.Yearly;
import onrecord.language.SolarHijri;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Months;
import onrecord.language.knowledge.Tables;

/// Finds years, months and days that words name: "2009", "June 2009", "the 15th of June", "1980s".
final class CalendarTimes {
  private static final Set<String> LINKS =
      Tables.words("periods.links").stream().map(Words::folded).collect(Collectors.toSet());

  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2}(?:"
              + Tables.words("periods.ordinals").stream()
                  .map(Words::folded)
                  .collect(Collectors.joining("|"))
              + ")?");

  private static final Pattern DECADE = Pattern.compile("((?:19|20)\\d0)(?:s|er|ern|erjahre)");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern SOLAR_YEAR = Pattern.compile("1[34]\\d\\d");

  private CalendarTimes() {}

  /// Whether a word only ties the parts of a time together.
  static boolean isLink(Word word) {
    return LINKS.contains(word.folded());
  }

  /// What begins at a word.
  static Optional<DayStretch> at(List<Word> words, int i, String language) {
    String folded = words.get(i).folded();
    Optional<DayStretch> decade =
        Optional.of(DECADE.matcher(folded))
            .filter(java.util.regex.Matcher::matches)
            .map(found -> Integer.parseInt(found.group(1)))
            .map(
                year ->
                    DayStretch.certain(
                        i, i + 1, LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31)));
    return decade
        .or(() -> dayFirst(words, i, language))
        .or(() -> month(words, new NamedDay(i, i, 0), language))
        .or(
            () ->
                year(folded, language)
                    .map(days -> DayStretch.of(i, i + 1, days.from(), days.to())));
  }

  /// A day before its month: "15 June", "the 15th of June 2009".
  private static Optional<DayStretch> dayFirst(List<Word> words, int i, String language) {
    int day = day(words.get(i).folded());
    if (day == 0) {
      return Optional.empty();
    }
    int next = i + 1;
    while (next < Math.min(words.size(), i + 3) && isLink(words.get(next))) {
      next++;
    }
    int at = next;
    return at < words.size() ? month(words, new NamedDay(i, at, day), language) : Optional.empty();
  }

  /// The number of a day of a month; 0 where it is none.
  static int day(String folded) {
    if (!DAY.matcher(folded).matches()) {
      return 0;
    }
    int day = Integer.parseInt(folded.replaceAll("\\D", ""));
    return day > 31 ? 0 : day;
  }

  /// A month where it is named, and its day where that is named before it.
  ///
  /// @param first index of the first word
  /// @param month index of the month's name
  /// @param day 0 where none is named before it
  private record NamedDay(int first, int month, int day) {}

  private static Optional<DayStretch> month(List<Word> words, NamedDay named, String language) {
    int i = named.month();
    int first = named.first();
    String folded = words.get(i).folded();
    Optional<Integer> solar = language.equals("fa") ? SolarHijri.month(folded) : Optional.empty();
    Optional<Integer> month = Months.number(folded);
    if (month.isEmpty() && solar.isEmpty()) {
      return Optional.empty();
    }
    int day = named.day();
    int end = i + 1;
    for (int next = i + 1; next < Math.min(words.size(), i + 4); next++) {
      String word = words.get(next).folded();
      Optional<DayRange> year = year(word, language);
      if (year.isPresent()) {
        return solar.isPresent()
            ? solar(words.get(next), solar.get(), day, new Periods.Place(first, next + 1))
            : Optional.of(
                dated(year.get(), month.orElseThrow(), day, new Periods.Place(first, next + 1)));
      }
      if (day == 0 && day(word) > 0) {
        day = day(word);
        end = next + 1;
      } else if (!isLink(words.get(next))) {
        break;
      }
    }
    int told = day;
    int last = end;
    return month.flatMap(number -> yearless(number, told, first, last));
  }

  private static Optional<DayStretch> solar(Word year, int month, int day, Periods.Place place) {
    if (!SOLAR_YEAR.matcher(year.folded()).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(year.folded());
    LocalDate from = SolarHijri.day(number, month, Math.max(1, day));
    return Optional.of(
        DayStretch.certain(
            place.first(), place.end(), from, day > 0 ? from : SolarHijri.lastOf(number, month)));
  }

  private static DayStretch dated(DayRange year, int month, int day, Periods.Place place) {
    YearMonth found = YearMonth.of(year.from().getYear(), month);
    return day > 0 && day <= found.lengthOfMonth()
        ? DayStretch.certain(place.first(), place.end(), found.atDay(day), found.atDay(day))
        : DayStretch.month(place.first(), place.end(), found);
  }

  private static Optional<DayStretch> yearless(int month, int day, int first, int end) {
    try {
      Yearly yearly =
          day == 0
              ? Yearly.months(month, month)
              : new Yearly(MonthDay.of(month, day), MonthDay.of(month, day));
      return Optional.of(DayStretch.yearly(first, end, yearly));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// A year of the Gregorian calendar, or in Persian one of the solar Hijri calendar.
  static Optional<DayRange> year(String folded, String language) {
    if (YEAR.matcher(folded).matches()) {
      int year = Integer.parseInt(folded);
      return Optional.of(new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    if (language.equals("fa") && SOLAR_YEAR.matcher(folded).matches()) {
      int year = Integer.parseInt(folded);
      return Optional.of(new DayRange(SolarHijri.day(year, 1, 1), SolarHijri.lastOf(year, 12)));
    }
    return Optional.empty();
  }
}
