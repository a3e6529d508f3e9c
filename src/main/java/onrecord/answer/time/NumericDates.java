package onrecord.answer.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.language.SolarHijri;
import onrecord.language.Words.Word;

/// Finds dates in digits: 2009-06-15, 15.06.2009, 6/15/2009, 2009-06.
final class NumericDates {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\p{Nd}\\p{L}./-])(?:"
              + "(\\p{Nd}{4})([./-])(\\p{Nd}{1,2})\\2(\\p{Nd}{1,2})"
              + "|(\\p{Nd}{1,2})([./-]) ?(\\p{Nd}{1,2})\\6 ?(\\p{Nd}{4}|\\p{Nd}{2})"
              + "|(\\p{Nd}{4})-(\\p{Nd}{2})|(\\p{Nd}{1,2})/(\\p{Nd}{4}))(?![\\p{Nd}\\p{L}/-])");

  private NumericDates() {}

  /// What looks like a date.
  ///
  /// @param stretch its days; empty where there is no such day, or where it may be one of two
  record Dated(int first, int end, Optional<DayStretch> stretch) {}

  static List<Dated> in(String text, List<Word> words, String language) {
    List<Dated> all = new ArrayList<>();
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      int first = at(words, date.start());
      int end = at(words, date.end() - 1) + 1;
      if (first >= 0 && end > first) {
        all.add(new Dated(first, end, stretch(date, language, first, end)));
      }
    }
    return all;
  }

  private static int at(List<Word> words, int offset) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().start() <= offset && offset < words.get(i).span().end()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<DayStretch> stretch(Matcher date, String language, int first, int end) {
    try {
      if (date.group(9) != null || date.group(11) != null) {
        boolean yearFirst = date.group(9) != null;
        int year = number(date, yearFirst ? 9 : 12);
        int month = number(date, yearFirst ? 10 : 11);
        if (SolarHijri.isYear(year, language)) {
          return Optional.of(
              DayStretch.certain(
                  first, end, SolarHijri.day(year, month, 1), SolarHijri.lastOf(year, month)));
        }
        YearMonth found = YearMonth.of(year, month);
        return Optional.of(DayStretch.certain(first, end, found.atDay(1), found.atEndOfMonth()));
      }
      return day(date, language).map(found -> DayStretch.certain(first, end, found, found));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Matcher date, String language) {
    if (date.group(1) != null) {
      int year = number(date, 1);
      return Optional.of(
          SolarHijri.isYear(year, language)
              ? SolarHijri.day(year, number(date, 3), number(date, 4))
              : LocalDate.of(year, number(date, 3), number(date, 4)));
    }
    int one = number(date, 5);
    int other = number(date, 7);
    int year = number(date, 8);
    int whole = year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
    boolean slash = date.group(6).equals("/");
    if (SolarHijri.isYear(whole, language)) {
      return Optional.of(SolarHijri.day(whole, other, one));
    }
    if (other > 12 && slash) {
      return Optional.of(LocalDate.of(whole, one, other));
    }
    boolean either = slash && language.equals("en") && one <= 12 && one != other;
    return either ? Optional.empty() : Optional.of(LocalDate.of(whole, other, one));
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
