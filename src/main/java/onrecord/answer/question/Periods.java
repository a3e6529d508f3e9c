package onrecord.answer.question;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Months;
import onrecord.language.knowledge.Tables;

/// Finds the time that words name.
final class Periods {
  private static final Set<String> BEFORE = Tables.words("periods.before");
  private static final Set<String> AFTER = Tables.words("periods.after");
  private static final Set<String> SINCE = Tables.words("periods.since");
  private static final Set<String> LINKS = Tables.words("periods.links");
  private static final Set<String> INTO = Tables.words("periods.into");
  private static final Set<String> AND = Tables.words("periods.and");

  private static final Set<String> ONWARDS = Tables.words("periods.onwards");
  private static final Set<String> THIS = Tables.words("periods.this");
  private static final Set<String> LAST = Tables.words("periods.last");
  private static final Set<String> YEAR = Tables.words("periods.year");
  private static final Set<String> MONTH = Tables.words("periods.month");
  private static final Set<String> ARTICLE = Tables.words("periods.article");

  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}(?:" + String.join("|", Tables.words("periods.ordinals")) + ")?");

  private final Clock clock;

  /// As that clock tells which year "this year" is.
  public Periods(Clock clock) {
    this.clock = clock;
  }

  /// A period and the words that name it.
  ///
  /// @param first index of the first word
  /// @param end index after the last
  /// @param adverbial whether it stands by itself ("in 2009"), not before a noun ("the 2009
  ///   election")
  public record FoundPeriod(int first, int end, LocalDate from, LocalDate to, boolean adverbial) {}

  /// Some words of the question and the days that they name.
  private record DayStretch(int first, int end, LocalDate from, LocalDate to) {}

  /// The first one, if there is any.
  public Optional<FoundPeriod> find(List<Word> words, String language) {
    Optional<FoundPeriod> relative = relative(words);
    if (relative.isPresent()) {
      return relative;
    }
    for (int i = 0; i < words.size(); i++) {
      Optional<DayStretch> stretch = stretch(words, i, language);
      if (stretch.isPresent()) {
        return Optional.of(bounded(words, stretch.get(), language));
      }
    }
    return Optional.empty();
  }

  private Optional<FoundPeriod> relative(List<Word> words) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean last = LAST.contains(words.get(i).folded());
      if (!last && !THIS.contains(words.get(i).folded())) {
        continue;
      }
      int back = last ? 1 : 0;
      String unit = words.get(i + 1).folded();
      if (YEAR.contains(unit)) {
        int year = today.getYear() - back;
        return Optional.of(
            new FoundPeriod(i, i + 2, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true));
      }
      if (MONTH.contains(unit)) {
        YearMonth month = YearMonth.from(today).minusMonths(back);
        return Optional.of(new FoundPeriod(i, i + 2, month.atDay(1), month.atEndOfMonth(), true));
      }
    }
    return Optional.empty();
  }

  /// A year, a month of a year or a decade that begins at a word.
  private static Optional<DayStretch> stretch(List<Word> words, int i, String language) {
    Optional<Integer> month = Months.number(words.get(i).folded());
    if (month.isPresent()) {
      return monthOfYear(words, i, month.get(), language);
    }
    String folded = words.get(i).folded();
    if (folded.matches("(19|20)\\d0s")) {
      int decade = Integer.parseInt(folded.substring(0, 4));
      return Optional.of(
          new DayStretch(i, i + 1, LocalDate.of(decade, 1, 1), LocalDate.of(decade + 9, 12, 31)));
    }
    return year(folded, language).map(days -> new DayStretch(i, i + 1, days.from(), days.to()));
  }

  private static Optional<DayStretch> monthOfYear(
      List<Word> words, int i, int month, String language) {
    int day = 0;
    for (int next = i + 1; next < Math.min(words.size(), i + 4); next++) {
      String folded = words.get(next).folded();
      Optional<Days> year = year(folded, language);
      if (year.isPresent()) {
        YearMonth found = YearMonth.of(year.get().from().getYear(), month);
        boolean dated = day > 0 && day <= found.lengthOfMonth();
        return Optional.of(
            new DayStretch(
                i,
                next + 1,
                dated ? found.atDay(day) : found.atDay(1),
                dated ? found.atDay(day) : found.atEndOfMonth()));
      }
      if (DAY.matcher(folded).matches()) {
        day = Integer.parseInt(folded.replaceAll("\\D", ""));
      } else if (!LINKS.contains(folded)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The first and the last day of a period.
  private record Days(LocalDate from, LocalDate to) {}

  /// A year of the Gregorian calendar, or in Persian one of the solar Hijri calendar.
  private static Optional<Days> year(String folded, String language) {
    if (folded.matches("(19|20)\\d\\d")) {
      int year = Integer.parseInt(folded);
      return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    if (language.equals("fa") && folded.matches("1[34]\\d\\d")) {
      int year = Integer.parseInt(folded);
      return Optional.of(new Days(newYear(year), newYear(year + 1).minusDays(1)));
    }
    return Optional.empty();
  }

  private static LocalDate newYear(int hijri) {
    Calendar calendar = Calendar.getInstance(new ULocale("fa@calendar=persian"));
    calendar.clear();
    calendar.set(hijri, Calendar.JANUARY, 1, 12, 0);
    return LocalDate.ofInstant(calendar.getTime().toInstant(), ZoneOffset.UTC);
  }

  /// The period with the words before and after that bound it.
  private static FoundPeriod bounded(List<Word> words, DayStretch stretch, String language) {
    Optional<DayStretch> second =
        stretch.end() + 1 < words.size() && AND.contains(words.get(stretch.end()).folded())
            ? stretch(words, stretch.end() + 1, language)
            : Optional.empty();
    int first = stretch.first();
    while (first > 0
        && LINKS.contains(words.get(first - 1).folded())
        && !isInto(words, first - 1)) {
      first--;
    }
    return second.isPresent()
        ? new FoundPeriod(
            Math.max(0, first - 1), second.get().end(), stretch.from(), second.get().to(), true)
        : single(words, stretch, first);
  }

  /// A period by the words before it, which begin after `first`.
  private static FoundPeriod single(List<Word> words, DayStretch stretch, int first) {
    int end = stretch.end();
    boolean noun = first == stretch.first() - 1 && isArticle(words, first) && end < words.size();
    if (noun) {
      return new FoundPeriod(stretch.first(), end, stretch.from(), stretch.to(), false);
    }
    String before = first > 0 ? words.get(first - 1).folded() : "";
    if (BEFORE.contains(before)) {
      return new FoundPeriod(first - 1, end, LocalDate.MIN, stretch.from().minusDays(1), true);
    }
    if (AFTER.contains(before)) {
      return new FoundPeriod(first - 1, end, stretch.to().plusDays(1), LocalDate.MAX, true);
    }
    if (SINCE.contains(before)) {
      return new FoundPeriod(first - 1, end, stretch.from(), LocalDate.MAX, true);
    }
    if (isOnwards(words, end)) {
      return new FoundPeriod(Math.max(0, first - 1), end + 1, stretch.from(), LocalDate.MAX, true);
    }
    boolean into = INTO.contains(before);
    boolean alone = first == 0 || end == words.size();
    boolean month = end - stretch.first() > 1;
    int begin = into ? first - 1 : first;
    return new FoundPeriod(begin, end, stretch.from(), stretch.to(), into || alone || month);
  }

  /// Whether "or later", "onwards" follows.
  private static boolean isOnwards(List<Word> words, int end) {
    return words.subList(end, Math.min(words.size(), end + 2)).stream()
        .anyMatch(word -> ONWARDS.contains(word.folded()));
  }

  /// Whether it is the article of a noun that the period belongs to ("the 2009 election").
  private static boolean isArticle(List<Word> words, int i) {
    return ARTICLE.contains(words.get(i).folded());
  }

  private static boolean isInto(List<Word> words, int i) {
    return INTO.contains(words.get(i).folded());
  }
}
